-- Entries of the timeline are numbered by the database, one by one.
alter sequence timeline_seq increment by 1 cache 1000;
alter table timeline alter column id set default next value for timeline_seq;
