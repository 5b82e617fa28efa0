-- What people have set for themselves. Can be repeated: H2 commits each statement by itself.

create table if not exists person_settings (
  -- the name that they sign in with
  person       varchar(200) primary key,
  language_tag varchar(35)
);
