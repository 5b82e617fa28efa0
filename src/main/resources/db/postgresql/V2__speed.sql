-- Entries of the timeline are numbered by the database, one by one.
alter sequence timeline_seq increment by 1;
alter table timeline alter column id set default nextval('timeline_seq');

-- Each of these rows is rewritten a few times soon after it was made: with room on its page the new
-- version stays beside the old, and the indexes of unchanged columns need no new entry.
alter table onboarding set (fillfactor = 60);
alter table activity_run set (fillfactor = 60);
