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
create index audit_entry_by_who on audit_entry (who_key, kind, origin);

-- Entries stand: whatever the house's own code tries. Who owns the database can drop the trigger.
create trigger audit_entry_stands before update, delete on audit_entry
  call 'app.gangway.audit.EntriesStand';

-- Asks no trigger, but H2 empties no table that another refers to.
create table audit_guard (
  entry bigint references audit_entry (id)
);
