-- What the chats of groups are to be told, and what came of it.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

create table if not exists chat_message (
  id            uuid primary key,
  -- what waits for a decision
  approval_id   uuid         not null,
  onboarding_id uuid         not null,
  -- whose chat, by name
  group_name    varchar(200) not null,
  -- why: ASKED, REMINDER or ESCALATION
  kind          varchar(16)  not null,
  -- what is said as one if it is to be said at the same time; null for what is said alone
  gather_key    varchar(300),
  -- the message that it was said with; null for one of its own
  gathered_into uuid,
  status        varchar(16)  not null,
  attempts      int          not null,
  -- counts every attempt; a report with an old claim comes too late
  claim         int          not null,
  job_id        uuid         not null,
  -- when it is tried next; while it is at work, when it is taken for dead
  due_at        timestamp(6) with time zone not null,
  last_outcome  varchar(1000),
  created_at    timestamp(6) with time zone not null,
  settled_at    timestamp(6) with time zone
);
create index if not exists chat_message_about on chat_message (onboarding_id);
create index if not exists chat_message_due on chat_message (status, due_at);
create index if not exists chat_message_gathering on chat_message (gather_key, status);
create index if not exists chat_message_gathered on chat_message (gathered_into);
