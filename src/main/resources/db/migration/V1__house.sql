-- The house's own rows: the truth. Written for H2 and PostgreSQL alike.
-- Lengths of name, email and role stand in NewHireField; that of lines in Texts.

create table batch (
  id           uuid primary key,
  instance_id  varchar(512) not null unique,
  title        varchar(255) not null,
  status       varchar(16)  not null,
  total        int          not null,
  round        int          not null,
  submitted_by varchar(200) not null,
  submitted_at timestamp(6) with time zone not null,
  ended_at     timestamp(6) with time zone
);
create index batch_by_time on batch (submitted_at);
create index batch_by_status on batch (status);

create table onboarding (
  id            uuid primary key,
  instance_id   varchar(512) not null unique,
  batch_id      uuid references batch (id),
  name          varchar(200) not null,
  email         varchar(254) not null,
  start_date    date         not null,
  role          varchar(100) not null,
  -- what a search finds: name and email in lower case, which some letters need more room for
  search_text   varchar(1400) not null,
  approval_rule boolean      not null,
  status        varchar(16)  not null,
  -- the activities: all, still open, failed for good, declined
  total         int          not null,
  open          int          not null,
  failed        int          not null,
  declined      int          not null,
  -- how often it has been opened: 1, and one more with each re-run
  round         int          not null,
  submitted_by  varchar(200) not null,
  submitted_at  timestamp(6) with time zone not null,
  ended_at      timestamp(6) with time zone
);
create index onboarding_by_time on onboarding (submitted_at);
create index onboarding_by_status on onboarding (status, submitted_at);
create index onboarding_by_batch on onboarding (batch_id, status);
create index onboarding_by_name on onboarding (name);
create index onboarding_by_end on onboarding (ended_at, status);

create table activity_run (
  id               uuid primary key,
  onboarding_id    uuid not null references onboarding (id),
  ordinal          int          not null,
  activity         varchar(100) not null,
  status           varchar(16)  not null,
  -- true once the check let it pass or an approver said yes
  cleared          boolean      not null,
  attempts         int          not null,
  -- counts every take-over by a worker; a result with an old claim comes too late
  claim            int          not null,
  job_id           uuid         not null,
  due_at           timestamp(6) with time zone not null,
  first_started_at timestamp(6) with time zone,
  started_at       timestamp(6) with time zone,
  settled_at       timestamp(6) with time zone,
  outcome          varchar(1000)
);
create index activity_run_of on activity_run (onboarding_id, ordinal);
create index activity_run_due on activity_run (status, due_at);

create table approval (
  id            uuid primary key,
  onboarding_id uuid not null references onboarding (id),
  run_id        uuid not null references activity_run (id),
  status        varchar(16)  not null,
  reason        varchar(1000) not null,
  asked_at      timestamp(6) with time zone not null,
  deadline      timestamp(6) with time zone not null,
  decided_at    timestamp(6) with time zone,
  decided_by    varchar(200),
  remark        varchar(1000)
);
create index approval_by_deadline on approval (status, deadline);
create index approval_by_decision on approval (decided_at);
create index approval_of on approval (onboarding_id);

create sequence timeline_seq increment by 100;
create table timeline (
  id            bigint primary key,
  onboarding_id uuid not null references onboarding (id),
  happened_at   timestamp(6) with time zone not null,
  kind          varchar(24)  not null,
  actor         varchar(200) not null,
  activity      varchar(100),
  line          varchar(1000) not null
);
create index timeline_of on timeline (onboarding_id, id);
