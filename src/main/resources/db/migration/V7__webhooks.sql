-- What is to be told to other systems, and what came of it.
create table if not exists webhook_delivery (
  id           uuid primary key,
  -- the onboarding or batch that it tells of; no reference, since it may outlive that
  subject      uuid          not null,
  title        varchar(255)  not null,
  webhook      varchar(100)  not null,
  type         varchar(40)   not null,
  -- the body, the same at every attempt
  payload      varchar(1000000) not null,
  status       varchar(16)   not null,
  attempts     int           not null,
  -- counts every attempt ever; a report with an old claim comes too late
  claim        int           not null,
  job_id       uuid          not null,
  -- when it is tried next; while it is at work, when it is taken for dead
  due_at       timestamp(6) with time zone not null,
  last_outcome varchar(1000),
  created_at   timestamp(6) with time zone not null,
  settled_at   timestamp(6) with time zone
);
create index if not exists webhook_delivery_of on webhook_delivery (subject, created_at);
create index if not exists webhook_delivery_due on webhook_delivery (status, due_at);
