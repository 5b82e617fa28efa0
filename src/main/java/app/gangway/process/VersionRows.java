package app.gangway.process;

import app.gangway.common.RowTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of processes. What is not a draft any more stands: the database sees to it. */
@Repository
class VersionRows {

  private static final String SELECT =
      """
      select id, process_id, number, status, definition, checksum, revision, author, created_at,
        saved_by, saved_at, note, published_by, published_at
      from process_version""";

  private final JdbcClient rows;

  VersionRows(JdbcClient rows) {
    this.rows = rows;
  }

  Optional<ProcessVersion> find(UUID id) {
    return rows.sql(SELECT + " where id = :id").param("id", id).query(this::version).optional();
  }

  /** Of one process, the newest first. */
  List<ProcessVersion> of(UUID process) {
    return rows.sql(SELECT + " where process_id = :process order by number desc")
        .param("process", process)
        .query(this::version)
        .list();
  }

  /** Drafts and published ones of all processes. */
  List<ProcessVersion> current() {
    return rows.sql(SELECT + " where status in ('DRAFT', 'PUBLISHED')").query(this::version).list();
  }

  /** Those by which somebody may come in, in the order in which their processes are tried. */
  List<UUID> published() {
    return rows.sql(
            """
            select v.id from process_version v join process p on p.id = v.process_id
            where v.status = 'PUBLISHED' and p.retired_at is null
            order by case when p.code = 'standard' then 1 else 0 end, p.position, p.code""")
        .query(UUID.class)
        .list();
  }

  /**
   * Whether there was no draft yet.
   *
   * @throws org.springframework.dao.DuplicateKeyException if somebody begins one at this moment
   */
  boolean begin(UUID id, UUID process, String json, String checksum, String by, Instant now) {
    return rows.sql(
                """
            insert into process_version (id, process_id, number, status, definition, checksum,
              revision, author, created_at, saved_by, saved_at)
            select :id, :process, coalesce(max(number), 0) + 1, 'DRAFT', :json, :checksum,
              1, :by, :now, :by, :now
            from process_version where process_id = :process
            having count(case when status = 'DRAFT' then 1 end) = 0""")
            .param("id", id)
            .param("process", process)
            .param("json", json)
            .param("checksum", checksum)
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether it was still the draft of this revision. */
  boolean save(UUID id, int revision, String json, String checksum, String by, Instant now) {
    return rows.sql(
                """
                update process_version set definition = :json, checksum = :checksum,
                  revision = revision + 1, saved_by = :by, saved_at = :now
                where id = :id and status = 'DRAFT' and revision = :revision""")
            .param("id", id)
            .param("revision", revision)
            .param("json", json)
            .param("checksum", checksum)
            .param("by", by)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether it was still the draft of this revision; then the one before it is retired. */
  boolean publish(UUID id, int revision, String note, String by, Instant now) {
    boolean isPublished =
        rows.sql(
                    """
                    update process_version
                    set status = 'PUBLISHED', note = :note, published_by = :by, published_at = :now
                    where id = :id and status = 'DRAFT' and revision = :revision""")
                .param("id", id)
                .param("revision", revision)
                .param("note", note)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (isPublished) {
      rows.sql(
              """
              update process_version set status = 'RETIRED'
              where status = 'PUBLISHED' and id <> :id
                and process_id = (select process_id from process_version where id = :id)""")
          .param("id", id)
          .update();
    }
    return isPublished;
  }

  /** Whether it was still the draft of this revision. */
  boolean discard(UUID id, int revision) {
    return rows.sql(
                """
                delete from process_version
                where id = :id and status = 'DRAFT' and revision = :revision""")
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }

  private ProcessVersion version(ResultSet row, int number) throws SQLException {
    return new ProcessVersion(
        row.getObject("id", UUID.class),
        row.getObject("process_id", UUID.class),
        row.getInt("number"),
        VersionStatus.valueOf(row.getString("status")),
        row.getString("definition"),
        row.getString("checksum"),
        row.getInt("revision"),
        row.getString("author"),
        RowTimes.of(row, "created_at"),
        row.getString("saved_by"),
        RowTimes.of(row, "saved_at"),
        row.getString("note"),
        row.getString("published_by"),
        RowTimes.orNull(row, "published_at"));
  }
}
