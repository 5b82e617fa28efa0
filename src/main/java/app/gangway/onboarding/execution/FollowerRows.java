package app.gangway.onboarding.execution;

import app.gangway.common.RowTimes;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepKind;
import app.gangway.onboarding.StepName;
import app.gangway.onboarding.StepStart;
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

/** The steps by which steps that wait for others move. */
@Repository
class FollowerRows {

  private final JdbcTemplate rows;

  FollowerRows(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * A step of an onboarding among the others.
   *
   * @param dueAt when it is to start; of one that starts as soon as it can, when its onboarding was
   *     submitted
   * @param submittedAt when its onboarding was
   * @param blockers the keys of the steps before it
   */
  record Follower(
      UUID run,
      StepName name,
      StepKind kind,
      ActivityStatus status,
      boolean required,
      Instant dueAt,
      Instant submittedAt,
      List<String> blockers,
      @Nullable UUID batchId,
      String hire,
      String role) {

    /** When it is to start; null for as soon as it can. */
    @Nullable Instant start() {
      return dueAt.equals(submittedAt) ? null : dueAt;
    }

    QueuedActivity queued(UUID onboarding, UUID job) {
      return new QueuedActivity(run, job, name.activity(), onboarding, batchId, hire, role);
    }
  }

  /** All steps of an onboarding. */
  List<Follower> of(UUID onboarding) {
    return rows.query(
        """
        select r.id, r.activity, r.step_key, r.title, r.kind, r.status, r.required, r.due_at,
          r.blockers, o.submitted_at, o.batch_id, o.name, o.role
        from activity_run r join onboarding o on o.id = r.onboarding_id
        where r.onboarding_id = ? order by r.ordinal""",
        (row, n) -> follower(row),
        onboarding);
  }

  void begin(UUID run, StepStart start, UUID job) {
    rows.update(
        """
        update activity_run set status = ?, due_at = ?, job_id = ?
        where id = ? and status = 'BLOCKED'""",
        start.status().name(),
        utc(start.dueAt()),
        job,
        run);
  }

  void lose(UUID run, String why, Instant now) {
    rows.update(
        """
        update activity_run set status = 'NOT_STARTED', outcome = ?, settled_at = ?
        where id = ? and status = 'BLOCKED'""",
        why,
        utc(now),
        run);
  }

  void block(UUID run) {
    rows.update(
        """
        update activity_run set status = 'BLOCKED', outcome = null, settled_at = null
        where id = ? and status = 'NOT_STARTED'""",
        run);
  }

  /**
   * Fewer wait.
   *
   * @param lostRequired how many of those that did not start are required
   */
  void unblocked(UUID onboarding, int begun, int lost, int lostRequired) {
    rows.update(
        "update onboarding set blocked = blocked - ?, open = open - ?, failed = failed + ? where id = ?",
        begun + lost,
        lost,
        lostRequired,
        onboarding);
  }

  /** The way back. */
  void blocked(UUID onboarding, int again, int required) {
    rows.update(
        "update onboarding set blocked = blocked + ?, open = open + ?, failed = failed - ? where id = ?",
        again,
        again,
        required,
        onboarding);
  }

  private static Follower follower(ResultSet row) throws SQLException {
    @Nullable String blockers = row.getString("blockers");
    return new Follower(
        row.getObject("id", UUID.class),
        new StepName(row.getString("activity"), row.getString("step_key"), row.getString("title")),
        StepKind.valueOf(row.getString("kind")),
        ActivityStatus.valueOf(row.getString("status")),
        row.getBoolean("required"),
        RowTimes.of(row, "due_at"),
        RowTimes.of(row, "submitted_at"),
        blockers == null ? List.of() : List.of(blockers.split(" ")),
        row.getObject("batch_id", UUID.class),
        row.getString("name"),
        row.getString("role"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
