-- Mail that is to be sent, and what came of it.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create table if not exists mail (
  id            uuid primary key,
  onboarding_id uuid           not null,
  -- the activity that waits for it; null for a copy that a person has sent
  run_id        uuid,
  purpose       varchar(32)    not null,
  recipient     varchar(254)   not null,
  language_tag  varchar(35)    not null,
  subject       varchar(1000)  not null,
  text          varchar(100000) not null,
  html          varchar(100000) not null,
  -- the same at every attempt
  message_id    varchar(300)   not null unique,
  status        varchar(16)    not null,
  attempts      int            not null,
  -- counts every attempt ever; a report with an old claim comes too late
  claim         int            not null,
  job_id        uuid           not null,
  -- when it is tried next; while it is at work, when it is taken for dead
  due_at        timestamp(6) with time zone not null,
  last_outcome  varchar(1000),
  created_at    timestamp(6) with time zone not null,
  settled_at    timestamp(6) with time zone
);
create index if not exists mail_of on mail (onboarding_id, created_at);
create index if not exists mail_of_run on mail (run_id);
create index if not exists mail_due on mail (status, due_at);
