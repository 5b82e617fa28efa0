-- What was answered to requests that carried an Idempotency-Key, for those that come again.
create table if not exists kept_answer (
  asked_by    varchar(200)   not null,
  request_key varchar(255)   not null,
  -- SHA-256 of what was asked, in hex
  fingerprint varchar(64)    not null,
  status      int            not null,
  location    varchar(10000),
  -- compressed
  body        blob           not null,
  expires_at  timestamp(6) with time zone not null,
  primary key (asked_by, request_key)
);
create index if not exists kept_answer_by_expiry on kept_answer (expires_at);
