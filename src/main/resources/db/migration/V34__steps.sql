-- What a step is, where it is more than the name of an activity: which one of its process, what
-- people call it, who does it and by when, and which steps of the same onboarding come before it.
-- Old rows are what every row was: required activities that wait for nothing.
alter table activity_run add column if not exists step_key varchar(40);
alter table activity_run add column if not exists title varchar(100);
alter table activity_run add column if not exists kind varchar(16) default 'ACTIVITY' not null;
alter table activity_run add column if not exists required boolean default true not null;
alter table activity_run add column if not exists owner_group varchar(100);
alter table activity_run add column if not exists assignee varchar(200);
alter table activity_run add column if not exists due_by timestamp(6) with time zone;
-- the keys of the steps before it, with blanks between; of one that waits for none, null
alter table activity_run add column if not exists blockers varchar(2100);

-- null for what came before there were processes, and for what no process is asked about
alter table onboarding add column if not exists process_version_id uuid;
-- how many of its steps wait for other steps
alter table onboarding add column if not exists blocked int default 0 not null;
