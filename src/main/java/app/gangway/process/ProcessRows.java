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
  record Row(UUID id, String code, String title, int position) {

    boolean isStandard() {
      return code.equals(ProcessOverview.STANDARD);
    }

    ProcessOverview with(List<ProcessVersion> current) {
      return new ProcessOverview(
          id,
          code,
          title,
          position,
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

  private final JdbcClient rows;

  ProcessRows(JdbcClient rows) {
    this.rows = rows;
  }

  /** In the order in which they are tried. */
  List<Row> all() {
    return rows.sql(
            """
            select id, code, title, position from process
            order by case when code = 'standard' then 1 else 0 end, position, code""")
        .query(Row.class)
        .list();
  }

  Optional<Row> find(UUID id) {
    return rows.sql("select id, code, title, position from process where id = :id")
        .param("id", id)
        .query(Row.class)
        .optional();
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
}
