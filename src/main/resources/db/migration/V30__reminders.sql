-- When those who do not answer are asked again, and others with them.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- When those who were asked are reminded next; null for not any more, or never
alter table approval add column if not exists remind_at timestamp(6) with time zone;
-- When others are asked too; null for not any more, or never
alter table approval add column if not exists escalate_at timestamp(6) with time zone;
-- The group that was asked too, in lower case, and may decide as well from then on; null for none
alter table approval add column if not exists escalated_to varchar(200);

-- Why the mail is sent: ASKED, REMINDER or ESCALATION
alter table approval_notice add column if not exists kind varchar(16) default 'ASKED' not null;
