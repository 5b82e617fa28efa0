-- Processes and their versions. What comes with Gangway is version 1 of the standard one.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create table if not exists process (
  id         uuid primary key,
  -- by which machines know it
  code       varchar(40)  not null unique,
  -- what it is for: ONBOARDING
  kind       varchar(16)  not null,
  title      varchar(100) not null,
  -- in this order the first one that is for a person counts; the standard one comes last
  position   int          not null,
  created_at timestamp(6) with time zone not null
);

-- A version that is not a draft any more is never changed but for its status, nor deleted: see V35.1.
create table if not exists process_version (
  id           uuid primary key,
  process_id   uuid           not null references process (id),
  -- from 1
  number       int            not null,
  -- DRAFT, PUBLISHED or RETIRED; of each process at most one is a draft, and one is published
  status       varchar(16)    not null,
  -- JSON, see processes.md
  definition   varchar(250000) not null,
  -- SHA-256 of the definition
  checksum     varchar(64)    not null,
  -- how often it was saved
  revision     int            not null,
  author       varchar(200)   not null,
  created_at   timestamp(6) with time zone not null,
  saved_by     varchar(200)   not null,
  saved_at     timestamp(6) with time zone not null,
  note         varchar(500),
  published_by varchar(200),
  published_at timestamp(6) with time zone,
  unique (process_id, number)
);
create index if not exists process_version_status on process_version (status);

insert into process (id, code, kind, title, position, created_at)
select '00000000-0000-7000-8000-000000000001', 'standard', 'ONBOARDING', 'Standard', 0, current_timestamp
where not exists (select 1 from process where code = 'standard');

insert into process_version (id, process_id, number, status, definition, checksum, revision, author,
  created_at, saved_by, saved_at, note, published_by, published_at)
select '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 1, 'PUBLISHED',
  '{"steps":[{"key":"installed","do":"installed","required":true,"start":"now"}]}',
  '69fe8d18faf7c7c657f45b8b96b60e098b65802d989bf5f4a4b629fa5d676165',
  1, 'Gangway', current_timestamp, 'Gangway', current_timestamp,
  'What comes with Gangway: all installed activities at once.', 'Gangway', current_timestamp
where not exists (
  select 1 from process_version where process_id = '00000000-0000-7000-8000-000000000001');
