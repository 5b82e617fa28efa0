-- The claim of the activity with which an order was written: with this one it has not been placed
-- before. 0, which no claim has, for those that may have been.

alter table connector_order add column if not exists written_for int default 0 not null;
