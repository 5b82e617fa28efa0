-- Processes that are used for nobody who comes in any more, until they are used again.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

alter table process add column if not exists retired_at timestamp(6) with time zone;
