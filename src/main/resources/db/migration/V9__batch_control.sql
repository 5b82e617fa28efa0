-- What is needed to call a batch off and to hold it up as one.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- All that is needed to name whoever called it off on each of its children, who follow one by one.
alter table batch add column if not exists withdrawn_by varchar(200);
alter table batch add column if not exists withdrawn_by_kind varchar(16);
alter table batch add column if not exists withdrawn_from varchar(100);

-- The time for which it was held up is none that it took.
alter table batch add column if not exists suspended_at timestamp(6) with time zone;
alter table batch add column if not exists suspended_millis bigint default 0 not null;
