-- What other systems are told for activities, and what came of it.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create table if not exists connector_order (
  -- also the key that the other system gets
  id            uuid primary key,
  run_id        uuid           not null,
  onboarding_id uuid           not null,
  connector     varchar(100)   not null,
  -- as it is sent at each attempt, but for the token of the callback
  url           varchar(8000)  not null,
  body          varchar(100000),
  -- SHA-256 of the token by which the other system calls back; null if it does not
  token_hash    varchar(64) unique,
  status        varchar(16)    not null,
  -- what the other system calls it
  reference     varchar(300),
  link          varchar(2000),
  -- counts the times it was asked for
  claim         int            not null,
  job_id        uuid           not null,
  -- when it is asked for next; in the year 9999 if it is not
  due_at        timestamp(6) with time zone not null,
  last_outcome  varchar(1000),
  created_at    timestamp(6) with time zone not null,
  settled_at    timestamp(6) with time zone
);
create index if not exists connector_order_of on connector_order (onboarding_id, run_id);
create index if not exists connector_order_due on connector_order (status, due_at);
create index if not exists connector_order_reference on connector_order (reference);

-- Answers to orders whose reference nobody knows yet, kept for an hour.
create table if not exists early_callback (
  id          uuid primary key,
  connector   varchar(100)   not null,
  reference   varchar(300)   not null,
  body        varchar(70000) not null,
  received_at timestamp(6) with time zone not null
);
create index if not exists early_callback_of on early_callback (reference);

-- What the tokens of callbacks are made with; one row, made at the first start.
create table if not exists callback_secret (
  id     int primary key,
  secret varchar(64) not null
);

-- From now on the due time of what a back end has taken says when its answer is overdue.
update activity_run set due_at = timestamp with time zone '9999-12-31 00:00:00+00'
where status = 'ORDERED';
