-- What was published stands, whatever the code tries. Who owns the database can drop the trigger.
create or replace function process_versions_stand() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' then
    if old.status = 'DRAFT' then
      return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and new.status = 'RETIRED'
        and (new.id, new.process_id, new.number, new.definition, new.checksum, new.revision,
          new.author, new.created_at, new.saved_by, new.saved_at, new.note, new.published_by,
          new.published_at)
        is not distinct from (old.id, old.process_id, old.number, old.definition, old.checksum,
          old.revision, old.author, old.created_at, old.saved_by, old.saved_at, old.note,
          old.published_by, old.published_at) then
      return new;
    end if;
  end if;
  raise exception 'A published version of a process is never changed'
    using errcode = 'restrict_violation';
end
$$;
drop trigger if exists process_version_stands on process_version;
create trigger process_version_stands before update or delete on process_version
  for each row execute function process_versions_stand();
drop trigger if exists process_version_stays on process_version;
create trigger process_version_stays before truncate on process_version
  for each statement execute function process_versions_stand();
