-- Tasks of people: names of groups are compared in lower case.
-- Every statement can be repeated: an upgrade may be broken off.
update activity_run set owner_group = lower(owner_group) where owner_group <> lower(owner_group);

-- Those that are to do, by whose they are; of other activities there is nothing to write.
create index if not exists activity_run_todo_of_group on activity_run (owner_group, due_by) where status = 'TODO';
create index if not exists activity_run_todo_of on activity_run (assignee, due_by) where status = 'TODO';
-- Those that people have done, the latest first.
create index if not exists activity_run_task_done on activity_run (settled_at) where status = 'DONE' and kind = 'TASK';
