-- Tasks of people: names of groups are compared in lower case.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.
-- No index: those that are to do are found by activity_run_due, which leads with the status, and one
-- more would be written for every activity of every onboarding.
update activity_run set owner_group = lower(owner_group) where owner_group <> lower(owner_group);
