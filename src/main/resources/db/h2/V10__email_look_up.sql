-- Who has an email already, and who brought an onboarding in.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- The email as it is compared, in lower case. No email has a space in it, so it is what a search finds
-- behind the last one. Made by the database, so that a node of an older version need not know of it.
alter table onboarding add column if not exists email_key varchar(1400)
  generated always as (regexp_substr(search_text, '[^ ]*$'));
create index if not exists onboarding_by_email on onboarding (email_key);

-- Who uploaded the file that it came in with, who need not be who confirmed it. Null where there was
-- none. Kept here, since an onboarding outlives its batch and its file.
alter table onboarding add column if not exists uploaded_by varchar(200);
update onboarding set
  uploaded_by = (select i.uploaded_by from csv_import i where i.id = onboarding.batch_id)
  where batch_id in (select id from csv_import) and uploaded_by is null;

-- Whether those onboarded before were wanted, and how many rows were. The content holds these alone
-- from the confirmation on. Null in what was confirmed before this was kept.
alter table csv_import add column if not exists with_returning boolean;
alter table csv_import add column if not exists wanted_rows int;

-- Its one row is locked by whoever looks for an email under way and then takes somebody in.
create table if not exists email_check (
  id int primary key
);
insert into email_check (id) select 1 where not exists (select 1 from email_check);
