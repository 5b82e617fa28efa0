-- How people have set up the list of onboardings for themselves.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- The names of those that are hidden, with commas between them.
alter table person_settings add column if not exists hidden_columns varchar(500);

create table if not exists saved_filter (
  -- the name that they sign in with
  person varchar(200)   not null,
  name   varchar(60)    not null,
  -- what stands in the address of the list
  query  varchar(20000) not null,
  primary key (person, name)
);
