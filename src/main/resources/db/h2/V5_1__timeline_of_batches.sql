-- A batch has a timeline too. The reference to onboarding goes, and H2 has given it a name that
-- nobody can rely on: so the table is written anew.
create table timeline_new (
  id          bigint default next value for timeline_seq primary key,
  -- the onboarding or the batch
  subject_id  uuid not null,
  happened_at timestamp(6) with time zone not null,
  kind        varchar(24)   not null,
  actor       varchar(200)  not null,
  activity    varchar(100),
  line        varchar(1000) not null
);
insert into timeline_new (id, subject_id, happened_at, kind, actor, activity, line)
  select id, onboarding_id, happened_at, kind, actor, activity, line from timeline;
drop table timeline;
alter table timeline_new rename to timeline;
create index timeline_of on timeline (subject_id, id);
