-- Which onboardings ended when, and what a sample of them needs to know, is read from one index alone.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create index if not exists onboarding_ended
  on onboarding (ended_at, status, submitted_at, round, id);
drop index if exists onboarding_by_lead_time;
