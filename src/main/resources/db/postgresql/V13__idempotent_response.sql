-- The table, its key and its index are called what the field calls them.
alter table kept_answer rename to idempotent_response;
alter table idempotent_response rename column asked_by to requested_by;
alter table idempotent_response rename column request_key to idempotency_key;
alter index kept_answer_pkey rename to idempotent_response_pkey;
alter index kept_answer_by_expiry rename to idempotent_response_by_expiry;
