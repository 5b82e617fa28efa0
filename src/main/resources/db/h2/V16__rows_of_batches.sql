-- Where somebody stood in the batch they came in with: on which line of its file, or as which of all.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.
alter table onboarding add column if not exists batch_row int;

-- Of those who are there already the line is not known any more, but their order is.
merge into onboarding o using (
  select id, row_number() over (partition by batch_id order by id) as place
  from onboarding where batch_id is not null) p
on o.id = p.id
when matched and o.batch_row is null then update set batch_row = p.place;

-- Whose order was declined is counted each time that the page of a batch is shown anew.
create index if not exists onboarding_by_declined on onboarding (batch_id, declined, status);
