package app.gangway.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The processes themselves. */
@Repository
class ProcessRows {

  /** What onboarding is. */
  private static final String ONBOARDING = "ONBOARDING";

  /** A process without its versions. */
  record Row(UUID id, String code, String title, int position, boolean retired) {

    boolean isStandard() {
      return code.equals(ProcessOverview.STANDARD);
    }

    ProcessOverview with(List<ProcessVersion> current) {
      return new ProcessOverview(
          id,
          code,
          title,
          position,
          retired,
          find(current, VersionStatus.PUBLISHED),
          find(current, VersionStatus.DRAFT));
    }

    private @Nullable ProcessVersion find(List<ProcessVersion> current, VersionStatus status) {
      return current.stream()
          .filter(each -> each.processId().equals(id) && each.status() == status)
          .findFirst()
          .orElse(null);
    }
  }

  private static final String SELECT =
      """
      select id, code, title, position, retired_at is not null as retired
      from process
      """;

  private final JdbcClient rows;

  ProcessRows(JdbcClient rows) {
    this.rows = rows;
  }

  /** In the order in which they are tried. */
  List<Row> all() {
    return rows.sql(
            SELECT + "order by case when code = 'standard' then 1 else 0 end, position, code")
        .query(Row.class)
        .list();
  }

  /** In the same order; nobody else changes one before the transaction ends. */
  List<Row> lockAll() {
    rows.sql("select id from process order by id for update").query(UUID.class).list();
    return all();
  }

  Optional<Row> find(UUID id) {
    return rows.sql(SELECT + "where id = :id").param("id", id).query(Row.class).optional();
  }

  /**
   * Adds one behind the others.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one of this code
   */
  void add(UUID id, String code, String title, Instant now) {
    rows.sql(
            """
            insert into process (id, code, kind, title, position, created_at)
            select :id, :code, :kind, :title, coalesce(max(position), 0) + 1, :now from process""")
        .param("id", id)
        .param("code", code)
        .param("kind", ONBOARDING)
        .param("title", title)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void setPosition(UUID id, int position) {
    rows.sql("update process set position = :position where id = :id")
        .param("position", position)
        .param("id", id)
        .update();
  }

  void setTitle(UUID id, String title) {
    rows.sql("update process set title = :title where id = :id")
        .param("title", title)
        .param("id", id)
        .update();
  }

  /** Whether it was in use. */
  boolean retire(UUID id, Instant now) {
    return rows.sql("update process set retired_at = :now where id = :id and retired_at is null")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /** Whether it was out of use. */
  boolean useAgain(UUID id) {
    return rows.sql(
                "update process set retired_at = null where id = :id and retired_at is not null")
            .param("id", id)
            .update()
        == 1;
  }
}
