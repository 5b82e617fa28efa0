-- What may be known of a new hire besides what everybody has; null for what is not, and for all who came before.
-- Every statement can be repeated: an upgrade may be broken off.
-- Lengths stand in HireDetails.
alter table onboarding add column if not exists department varchar(100);
alter table onboarding add column if not exists location varchar(100);
alter table onboarding add column if not exists manager varchar(200);
alter table onboarding add column if not exists manager_email varchar(254);
alter table onboarding add column if not exists locale varchar(35);

-- What is suggested, and what the list is filtered by. Of those who have none there is nothing to write.
create index if not exists onboarding_by_department on onboarding (department) where department is not null;
create index if not exists onboarding_by_location on onboarding (location) where location is not null;
