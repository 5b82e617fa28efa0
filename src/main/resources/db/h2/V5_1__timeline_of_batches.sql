-- A batch has a timeline too.
alter table timeline alter column onboarding_id rename to subject_id;
