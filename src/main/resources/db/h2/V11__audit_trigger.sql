-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.
-- The trigger says what it does, and calls the class by its present name.
drop trigger if exists audit_entry_append_only;
create trigger audit_entry_append_only before update, delete on audit_entry
  call 'app.gangway.audit.AppendOnlyTrigger';
drop trigger if exists audit_entry_stands;
