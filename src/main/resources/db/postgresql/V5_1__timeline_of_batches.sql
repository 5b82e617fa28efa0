-- A batch has a timeline too.
alter table timeline drop constraint timeline_onboarding_id_fkey;
alter table timeline rename column onboarding_id to subject_id;
