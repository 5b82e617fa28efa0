-- What onboardings know of the batch that they came in with: that nothing of it may start.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create table if not exists batch_hold (
  batch_id  uuid primary key,
  -- else it is suspended, and may go on
  withdrawn boolean not null
);

insert into batch_hold (batch_id, withdrawn)
select id, status = 'WITHDRAWN' from batch
where (suspended or status = 'WITHDRAWN')
  and not exists (select 1 from batch_hold h where h.batch_id = batch.id);
