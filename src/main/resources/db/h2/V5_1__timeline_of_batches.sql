-- A batch has a timeline too. H2 has given the reference to onboarding a name of its own. Nothing is
-- copied, and each statement can be repeated: H2 commits them one by one.
execute immediate 'alter table timeline drop constraint if exists "' || coalesce(
  (select constraint_name from information_schema.table_constraints
   where table_schema = current_schema and table_name = 'TIMELINE'
     and constraint_type = 'FOREIGN KEY'), 'gone already') || '"';
alter table timeline alter column if exists onboarding_id rename to subject_id;
