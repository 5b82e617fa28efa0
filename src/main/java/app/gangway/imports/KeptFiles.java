package app.gangway.imports;

import app.gangway.imports.content.ImportContents;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Files as they were uploaded, as long as somebody may say which of their columns holds what. Each
 * has the id of the import that comes of it, and is {@linkplain ImportContents#forget forgotten}
 * with it.
 */
@Repository
class KeptFiles {

  private static final String NO_IMPORT =
      " not exists (select 1 from csv_import i where i.id = csv_import_file.id)";

  private final JdbcTemplate rows;

  KeptFiles(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * What is known of a file without reading it.
   *
   * @param size in bytes
   */
  public record KeptFile(UUID id, String name, long size) {}

  public void keep(UUID id, UploadedFile about, byte[] file, String uploadedBy, Instant expiresAt) {
    rows.update(
        """
        insert into csv_import_file (id, file_name, content, size_bytes, uploaded_by, expires_at)
        values (?, ?, ?, ?, ?, ?)\
        """,
        id,
        about.name(),
        file,
        about.size(),
        uploadedBy,
        at(expiresAt));
  }

  /** Empty once it is forgotten, has expired, or where it is somebody else's. */
  public Optional<KeptFile> of(UUID id, String person, Instant now) {
    return rows
        .query(
            """
            select file_name, size_bytes from csv_import_file
            where id = ? and lower(uploaded_by) = lower(?) and expires_at > ?\
            """,
            (row, n) -> new KeptFile(id, row.getString(1), row.getLong(2)),
            id,
            person,
            at(now))
        .stream()
        .findFirst();
  }

  /** That of an import, whoever uploaded it. */
  public Optional<KeptFile> ofImport(UUID id) {
    return rows
        .query(
            """
            select f.file_name, f.size_bytes from csv_import_file f
            join csv_import i on i.id = f.id where f.id = ?\
            """,
            (row, n) -> new KeptFile(id, row.getString(1), row.getLong(2)),
            id)
        .stream()
        .findFirst();
  }

  /** Its bytes; empty once it is forgotten. */
  public Optional<byte[]> content(UUID id) {
    return rows
        .query("select content from csv_import_file where id = ?", (row, n) -> row.getBytes(1), id)
        .stream()
        .findFirst();
  }

  /** Until the end of the transaction nobody else holds or forgets it; false if it is gone. */
  public boolean hold(UUID id, Instant now) {
    return rows.update(
            "update csv_import_file set size_bytes = size_bytes where id = ? and expires_at > ?",
            id,
            at(now))
        == 1;
  }

  /** For good, unless an import has come of it. */
  public void forgetUnused(UUID id, String person) {
    rows.update(
        "delete from csv_import_file where id = ? and lower(uploaded_by) = lower(?) and"
            + NO_IMPORT,
        id,
        person);
  }

  /** Those of which no import has come in time. */
  public int forgetExpired(Instant now) {
    return rows.update(
        "delete from csv_import_file where expires_at <= ? and" + NO_IMPORT, at(now));
  }

  /** That of an import in which nothing can be assigned any more. */
  public void forget(UUID id) {
    rows.update("delete from csv_import_file where id = ?", id);
  }

  private static Object at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
