-- The words of mails that somebody has published, and what mails know of them.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- Never changed and never deleted from: the newest version is the one that is used.
create table if not exists mail_template (
  template_key  varchar(64)    not null,
  language_tag  varchar(35)    not null,
  -- from 1; the words that are installed count as 0
  version       int            not null,
  subject       varchar(200)   not null,
  body          varchar(10000) not null,
  published_by  varchar(200)   not null,
  published_at  timestamp(6) with time zone not null,
  primary key (template_key, language_tag, version)
);
-- null for words that were not published, and for mails from before they were counted
alter table mail add column if not exists template_version int;
-- the invitation that is attached; null for none
alter table mail add column if not exists ics varchar(20000);
-- whether it is at the mail server at this moment, or with a worker that died
alter table mail add column if not exists sending boolean default false not null;
-- null for one that is about nobody
alter table mail alter column onboarding_id drop not null;
