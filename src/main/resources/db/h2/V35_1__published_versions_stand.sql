-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.
-- What was published stands, whatever the code tries. Who owns the database can drop the trigger.
drop trigger if exists process_version_stands;
create trigger process_version_stands before update, delete on process_version for each row
  call 'app.gangway.process.PublishedVersionsStand';
