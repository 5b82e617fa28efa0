-- Which group decides, and who stands in for whom.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- in lower case; null for everybody with the role
alter table approval add column if not exists approver_group varchar(200);
-- whether nobody but admins was left to decide when it was asked
alter table approval add column if not exists left_to_admins boolean default false not null;
-- for whom the one who decided stood in; null where they decided in their own right
alter table approval add column if not exists on_behalf_of varchar(200);
create index if not exists approval_of_group on approval (status, approver_group, deadline);

-- who stands in for this person, and on which days, both included; null for nobody
alter table person_settings add column if not exists substitute varchar(200);
alter table person_settings add column if not exists substitute_from date;
alter table person_settings add column if not exists substitute_to date;
create index if not exists person_settings_substitute on person_settings (substitute);

-- whether the mail goes to the address of a group, and the person is the name of that group
alter table approval_notice add column if not exists to_group boolean default false not null;
