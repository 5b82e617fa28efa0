-- The trigger says what it does, and calls the class by its present name.
drop trigger audit_entry_stands;
create trigger audit_entry_append_only before update, delete on audit_entry
  call 'app.gangway.audit.AppendOnlyTrigger';
