package app.gangway.onboarding.execution;

import app.gangway.common.RowTimes;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepKind;
import app.gangway.onboarding.StepName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The steps of an onboarding that have not settled, and their dates. */
@Repository
class DatedRows {

  private static final String OPEN =
      """
      select r.id, r.job_id, r.activity, r.step_key, r.title, r.kind, r.status, r.due_at, r.due_by,
        r.started_at, o.id as onboarding_id, o.batch_id, o.name, o.role,
        o.suspended or exists (select 1 from batch_hold h where h.batch_id = o.batch_id) as held
      from activity_run r join onboarding o on o.id = r.onboarding_id
      where r.onboarding_id = ? and r.status in
        ('QUEUED', 'RUNNING', 'WAITING', 'ORDERED', 'PLANNED', 'BLOCKED', 'TODO')
      order by r.id""";

  private static final String DATE =
      """
      update activity_run set status = ?, due_at = ?, due_by = ?, job_id = ?, claim = claim + ?
      where id = ? and status = ? and job_id = ?""";

  private final JdbcTemplate rows;

  DatedRows(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * A step as it was found.
   *
   * @param dueAt when it starts, or was to start
   * @param dueBy by when it is to be done; null for no certain time
   * @param begun whether somebody has been at work at it
   * @param held whether nothing of its onboarding is to start
   */
  record DatedStep(
      QueuedActivity activity,
      StepName name,
      StepKind kind,
      ActivityStatus status,
      Instant dueAt,
      @Nullable Instant dueBy,
      boolean begun,
      boolean held) {}

  /** In the order of their ids. */
  List<DatedStep> open(UUID onboarding) {
    return rows.query(OPEN, (row, n) -> step(row), onboarding);
  }

  /** It is to be done by another time, and all else is as it was. */
  void dueBy(DatedStep found, @Nullable Instant dueBy) {
    rows.update(
        "update activity_run set due_by = ? where id = ?", utc(dueBy), found.activity().runId());
  }

  /**
   * It goes on from a status at another time. Whoever has found it in the queue, and not claimed it
   * yet, comes too late.
   *
   * @return false if it has moved on meanwhile
   */
  boolean date(DatedStep found, NewDates next, UUID job) {
    return rows.update(
            DATE,
            next.status().name(),
            utc(next.dueAt()),
            utc(next.dueBy()),
            job,
            found.status() == ActivityStatus.QUEUED ? 1 : 0,
            found.activity().runId(),
            found.status().name(),
            found.activity().jobId())
        == 1;
  }

  private static DatedStep step(ResultSet row) throws SQLException {
    return new DatedStep(
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
        ActivityStatus.valueOf(row.getString("status")),
        RowTimes.of(row, "due_at"),
        row.getObject("due_by") == null ? null : RowTimes.of(row, "due_by"),
        row.getObject("started_at") != null,
        row.getBoolean("held"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
