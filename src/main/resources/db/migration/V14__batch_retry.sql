-- That somebody wants what has failed of a batch to be run again, until a job has seen to it.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

alter table batch add column if not exists retry_id uuid;
alter table batch add column if not exists retry_requested_at timestamp(6) with time zone;

-- In whose name, and why: each onboarding that is run again says so.
alter table batch add column if not exists retry_by varchar(200);
alter table batch add column if not exists retry_by_kind varchar(16);
alter table batch add column if not exists retry_from varchar(100);
alter table batch add column if not exists retry_because text;

create index if not exists batch_by_retry on batch (retry_id);
