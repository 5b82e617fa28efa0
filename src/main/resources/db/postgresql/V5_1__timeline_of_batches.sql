-- A batch has a timeline too.
alter table timeline rename column onboarding_id to subject_id;
