-- Why an activity failed for good, without what tells one person or one attempt from another.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

alter table activity_run add column if not exists cause varchar(1000);

-- What failed before keeps its words, but for the person's email.
update activity_run set cause = (
    select replace(coalesce(activity_run.outcome, ''), o.email, '…') from onboarding o
    where o.id = activity_run.onboarding_id)
  where status = 'FAILED' and cause is null;
