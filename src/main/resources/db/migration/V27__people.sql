-- Who may sign in, and where they can be told something. Can be repeated: H2 commits each statement by
-- itself.

create table if not exists person (
  -- what they sign in with
  name         varchar(200) primary key,
  email        varchar(254),
  language_tag varchar(35),
  -- ours, with commas between them
  roles        varchar(100)  not null,
  -- a line for each
  group_names  varchar(4000) not null,
  -- whether the configuration names them or a provider vouched for them
  source       varchar(16)   not null,
  -- when they signed in last; null for never
  last_seen    timestamp(6) with time zone
);
