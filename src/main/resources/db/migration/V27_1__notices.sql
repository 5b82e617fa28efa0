-- Mail that tells approvers what waits for them.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- what is sent as one mail if it is to be sent at the same time; null for mail that goes alone
alter table mail add column if not exists gather_key varchar(300);
-- the mail that it was sent with; null for one of its own
alter table mail add column if not exists gathered_into uuid;
create index if not exists mail_gathering on mail (gather_key, status);
create index if not exists mail_gathered on mail (gathered_into);

-- Whom a mail tells of which approval.
create table if not exists approval_notice (
  mail_id       uuid primary key,
  approval_id   uuid         not null,
  onboarding_id uuid         not null,
  -- whom it tells, by name
  person        varchar(200) not null
);
create index if not exists approval_notice_of on approval_notice (approval_id);
create index if not exists approval_notice_about on approval_notice (onboarding_id);
