-- What people did. Lengths stand in AuditText.
create table audit_entry (
  -- in the order in which they were written
  id            bigint generated always as identity primary key,
  happened_at   timestamp(6) with time zone not null,
  kind          varchar(24)   not null,
  who           varchar(200)  not null,
  -- who, in lower case, which some letters need more room for
  who_key       varchar(400)  not null,
  origin        varchar(100)  not null,
  line          varchar(1000) not null,
  -- what a search finds: who, origin and line in lower case
  search_text   varchar(2700) not null,
  -- what it is about; no references, since the log outlives what it tells of
  onboarding_id uuid,
  batch_id      uuid
);
create index audit_entry_by_time on audit_entry (happened_at);
create index audit_entry_by_kind on audit_entry (kind, id);
-- An operator class by which the beginning of a name is found, too, whatever the collation.
create index audit_entry_by_who on audit_entry (who_key varchar_pattern_ops, kind, origin);

-- Entries stand: whatever the house's own code tries. Who owns the database can drop the trigger.
create function audit_entries_stand() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only: its entries are neither changed nor removed'
    using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_stands before update or delete or truncate on audit_entry
  for each statement execute function audit_entries_stand();
