-- The table, its key and its index are called what the field calls them.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.
alter table if exists kept_answer rename to idempotent_response;
alter table idempotent_response alter column if exists asked_by rename to requested_by;
alter table idempotent_response alter column if exists request_key rename to idempotency_key;
alter index if exists kept_answer_by_expiry rename to idempotent_response_by_expiry;
