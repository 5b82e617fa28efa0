package app.gangway.onboarding.execution;

import app.gangway.common.RowTimes;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepKind;
import app.gangway.onboarding.StepName;
import app.gangway.onboarding.StepStart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The steps that start later, until they begin. */
@Repository
class PlannedRows {

  private static final String DUE =
      """
      select r.id, r.job_id, r.activity, r.step_key, r.title, r.kind, r.due_at, o.id as onboarding_id, o.batch_id,
        o.name, o.role
      from activity_run r join onboarding o on o.id = r.onboarding_id
      where r.status = 'PLANNED' and r.due_at <= ? and (r.kind = 'ACTIVITY' or r.due_at <= ?)
        and not o.suspended
        and not exists (select 1 from batch_hold h where h.batch_id = o.batch_id)
      order by r.due_at limit ?""";

  private static final String BEGIN =
      """
      update activity_run set status = ?, due_at = ?, job_id = ?
      where id = ? and status = 'PLANNED' and due_at = ?""";

  private final JdbcTemplate rows;

  PlannedRows(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** A step as it was found. */
  record PlannedStep(QueuedActivity activity, StepName name, StepKind kind, Instant dueAt) {}

  /**
   * Some of those that begin: tasks that start by now, and others that start by {@code near}; in
   * the order of their ids.
   */
  List<PlannedStep> due(Instant now, Instant near, int limit) {
    return rows.query(DUE, (row, n) -> planned(row), utc(near), utc(now), limit).stream()
        .sorted(Comparator.comparing(step -> step.activity().runId()))
        .toList();
  }

  /**
   * @return false if it was moved meanwhile
   */
  boolean begin(PlannedStep found, StepStart start, UUID job) {
    return rows.update(
            BEGIN,
            start.status().name(),
            utc(start.dueAt()),
            job,
            found.activity().runId(),
            utc(found.dueAt()))
        == 1;
  }

  private static PlannedStep planned(ResultSet row) throws SQLException {
    return new PlannedStep(
        new QueuedActivity(
            row.getObject("id", UUID.class),
            row.getObject("job_id", UUID.class),
            row.getString("activity"),
            row.getObject("onboarding_id", UUID.class),
            row.getObject("batch_id", UUID.class),
            row.getString("name"),
            row.getString("role")),
        new StepName(row.getString("activity"), row.getString("step_key"), row.getString("title")),
        StepKind.valueOf(row.getString("kind")),
        RowTimes.of(row, "due_at"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
