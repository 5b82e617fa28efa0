-- Who was told on which day which tasks are due or over.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create table if not exists task_notice (
  -- whoever writes the row tells them; of a group, group/ and its name
  person        varchar(210) not null,
  -- in the house
  told_on       date         not null,
  name          varchar(200) not null,
  to_group      boolean      not null,
  mail_id       uuid,
  -- by which the mail is found: one of those that it names
  onboarding_id uuid,
  -- whether the mail was sent, or has failed
  settled       boolean default false not null,
  primary key (person, told_on)
);
create index if not exists task_notice_of_day on task_notice (told_on);
create index if not exists task_notice_of_mail on task_notice (mail_id);
create index if not exists task_notice_about on task_notice (onboarding_id);

-- Which onboardings a mail names, until it is sent or has failed.
create table if not exists task_notice_name (
  mail_id       uuid not null,
  onboarding_id uuid not null,
  -- of the tasks, as timelines call them
  titles        varchar(1000) not null,
  primary key (mail_id, onboarding_id)
);
create index if not exists task_notice_name_about on task_notice_name (onboarding_id);
