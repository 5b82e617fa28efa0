-- Of what has failed of a batch, only what failed for one cause may be asked to be run again.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

alter table batch add column if not exists retry_activity varchar(100);
alter table batch add column if not exists retry_cause varchar(1000);
