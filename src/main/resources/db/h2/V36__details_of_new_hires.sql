-- What may be known of a new hire besides what everybody has; null for what is not, and for all who came before.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.
-- Lengths stand in HireDetails.
alter table onboarding add column if not exists department varchar(100);
alter table onboarding add column if not exists location varchar(100);
alter table onboarding add column if not exists manager varchar(200);
alter table onboarding add column if not exists manager_email varchar(254);
alter table onboarding add column if not exists locale varchar(35);

-- What is suggested, and what the list is filtered by.
create index if not exists onboarding_by_department on onboarding (department);
create index if not exists onboarding_by_location on onboarding (location);
