-- Columns of files that people have assigned to those that are missing.
-- Every statement can be repeated: H2 commits each by itself, and a kill may come between two.

-- A file as it was uploaded, as long as somebody may say which of its columns holds what. It has the id of the
-- import that comes of it, and ends with it; without one it is for whoever uploaded it, until it expires.
create table if not exists csv_import_file (
  id          uuid primary key,
  file_name   varchar(255) not null,
  content     bytea not null,
  size_bytes  bigint       not null,
  uploaded_by varchar(200) not null,
  expires_at  timestamp(6) with time zone not null
);
create index if not exists csv_import_file_by_expiry on csv_import_file (expires_at);

-- What was said last, for the next file with the same header.
create table if not exists column_assignment (
  -- SHA-256 of the names in the header, in hex
  header      varchar(64)  not null,
  field       varchar(16)  not null,
  column_name varchar(200) not null,
  assigned_by varchar(200) not null,
  assigned_at timestamp(6) with time zone not null,
  primary key (header, field)
);
