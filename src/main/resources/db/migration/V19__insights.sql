-- What the page of insights counts.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- From when to when an activity waited for an approval. Null where it never did.
alter table activity_run add column if not exists asked_at timestamp(6) with time zone;
alter table activity_run add column if not exists answered_at timestamp(6) with time zone;
update activity_run set
  asked_at = (select max(a.asked_at) from approval a
    where a.onboarding_id = activity_run.onboarding_id and a.run_id = activity_run.id),
  answered_at = (select max(a.decided_at) from approval a
    where a.onboarding_id = activity_run.onboarding_id and a.run_id = activity_run.id)
  where id in (select run_id from approval) and asked_at is null;

-- How long those took that ended is read from the index alone.
create index if not exists onboarding_by_lead_time on onboarding (ended_at, status, submitted_at);
drop index if exists onboarding_by_end;
