-- Links in mails to approvers, and by which way a decision came.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- PAGE, LINK, API or TIMEOUT; null while it is pending, if withdrawn, and for what was decided before this column
alter table approval add column if not exists decided_via varchar(16);

-- What is in a mail is a token; kept is its hash alone.
create table if not exists approval_link (
  -- SHA-256 in hexadecimal digits
  token_hash    varchar(64)  primary key,
  approval_id   uuid         not null,
  onboarding_id uuid         not null,
  -- whom it is for, by name
  person        varchar(200) not null,
  -- what its page's form has to send along, so that no other page can send it
  form_key      varchar(43)  not null,
  expires_at    timestamp(6) with time zone not null,
  -- when it decided; null for never
  used_at       timestamp(6) with time zone
);
create index if not exists approval_link_about on approval_link (onboarding_id);
