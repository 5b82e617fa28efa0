-- Who is ready: every required step that is due on or before the first day is over.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- Whether it is due on or before the first day, by the clocks of the place. Old rows without dates all are.
alter table activity_run add column if not exists before_start boolean default true not null;

-- Whether a process says what is done: only then somebody can be ready before all is done.
alter table onboarding add column if not exists dated boolean default false not null;
-- since when they are ready; null for who is not
alter table onboarding add column if not exists ready_at timestamp(6) with time zone;
-- whether webhooks have been told that they are, which happens once
alter table onboarding add column if not exists ready_told boolean default false not null;

-- Steps are due, and start, at 08:00 by the clocks of a place, which this does not know. On the first day that is no later than
-- 18:00 UTC from Hawaii on to the east, and on the day after no earlier than 19:00 UTC up to Tonga.
update activity_run set before_start = false
  where before_start and step_key is not null
    and coalesce(due_by, first_started_at, due_at) > (
      select dateadd(day, datediff(day, date '1970-01-01', o.start_date),
        timestamp with time zone '1970-01-01 18:30:00+00:00')
      from onboarding o where o.id = activity_run.onboarding_id);

update onboarding set dated = true
  where not dated and id in (select onboarding_id from activity_run where step_key is not null);

-- Nobody is told now of who was ready before.
update onboarding set ready_told = true, ready_at = coalesce(ended_at, (
    select max(r.settled_at) from activity_run r
    where r.onboarding_id = onboarding.id and r.required and r.before_start), submitted_at)
  where status = 'COMPLETED' and ready_at is null;
update onboarding set ready_told = true, ready_at = coalesce((
    select max(r.settled_at) from activity_run r
    where r.onboarding_id = onboarding.id and r.required and r.before_start), submitted_at)
  where dated and status <> 'WITHDRAWN' and ready_at is null and not exists (
    select 1 from activity_run r
    where r.onboarding_id = onboarding.id and r.required and r.before_start
      and r.status not in ('DONE', 'DECLINED', 'SKIPPED'));

-- Who starts in the next days, and how many of them are not ready, is read from the index alone.
create index if not exists onboarding_by_start on onboarding (start_date, status, ready_at);
