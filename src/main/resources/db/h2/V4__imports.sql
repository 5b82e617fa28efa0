-- CSV files on their way in: from upload until the batch is there.
create table csv_import (
  id                uuid primary key,
  file_name         varchar(255) not null,
  size_bytes        bigint       not null,
  -- SHA-256 of the file, in hex
  checksum          varchar(64)  not null,
  status            varchar(16)  not null,
  valid_rows        int          not null,
  problem_rows      int          not null,
  uploaded_by       varchar(200) not null,
  uploaded_at       timestamp(6) with time zone not null,
  expires_at        timestamp(6) with time zone not null,
  -- all that is needed to name whoever confirmed once the batch is made
  confirmed_by      varchar(200),
  confirmed_by_kind varchar(16),
  confirmed_from    varchar(100),
  confirmed_at      timestamp(6) with time zone,
  with_duplicates   boolean
);
create index csv_import_by_checksum on csv_import (checksum);
create index csv_import_by_status on csv_import (status, uploaded_at);

-- What was read from the file, compressed; only until the batch is there or nobody wants it.
create table csv_import_content (
  import_id uuid primary key references csv_import (id),
  content   blob not null
);
