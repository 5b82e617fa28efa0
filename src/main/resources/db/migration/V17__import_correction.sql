-- What people type in place of the wrong cells of a preview.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- How many times it was corrected: whoever says yes names the one that they saw.
alter table csv_import add column if not exists revision int default 0 not null;

-- A table of its own: the content is one compressed piece, up to megabytes.
create table if not exists import_correction (
  import_id    uuid not null references csv_import (id) on delete cascade,
  -- the physical line on which the row starts
  line         int          not null,
  field        varchar(16)  not null,
  typed        varchar(1000) not null,
  corrected_by varchar(200) not null,
  corrected_at timestamp(6) with time zone not null,
  primary key (import_id, line, field)
);
