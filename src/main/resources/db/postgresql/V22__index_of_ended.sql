-- Which onboardings ended when, and what a sample of them needs to know, is read from one index alone.
-- Every statement can be repeated: an upgrade may be broken off.

create index if not exists onboarding_ended
  on onboarding (ended_at, status, submitted_at) include (round, id);
drop index if exists onboarding_by_lead_time;
