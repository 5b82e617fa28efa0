package app.gangway.onboarding.execution;

import app.gangway.common.RowIds;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.QueuedActivity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The steps that are made with what of a batch waits in the queue, thousands at a time. Like {@link
 * WorkerTransitions}, in the order of the activities' ids.
 */
@Repository
class QueueTransitions {

  private static final String QUEUED =
      """
      select r.id from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.batch_id = ? and r.status || '' = 'QUEUED'""";

  private static final String HOLD =
      "update activity_run set claim = claim + 1 where id = ? and status || '' = 'QUEUED'";

  private static final String WAITING =
      """
      select r.id, r.job_id, r.activity, r.claim, r.due_at, r.first_started_at,
        o.id as onboarding_id, o.batch_id, o.name, o.role
      from activity_run r join onboarding o on o.id = r.onboarding_id
      where o.batch_id = ? and not o.suspended and r.status = 'QUEUED'
        and r.due_at <= ? and r.id > ?
      order by r.id limit ?""";

  private static final String SEND_ON =
      """
      update activity_run set job_id = ?, due_at = ?, first_started_at = ?
      where id = ? and claim = ? and status || '' = 'QUEUED'""";

  private final JdbcTemplate rows;

  QueueTransitions(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** What of a batch waits in the queue, in the order in which claims take it. */
  List<UUID> queuedOf(UUID batch) {
    return rows.query(QUEUED, (row, n) -> row.getObject(1, UUID.class), batch).stream()
        .sorted()
        .toList();
  }

  /**
   * Whoever has just found one of these in the queue, and not claimed it yet, comes too late; waits
   * for those who are claiming one.
   */
  void hold(List<UUID> queued) {
    rows.batchUpdate(HOLD, queued, Integer.MAX_VALUE, (update, run) -> update.setObject(1, run));
  }

  /**
   * An activity that waits in the queue though it is due.
   *
   * @param claim as it was when this was read
   */
  record Waiting(
      QueuedActivity activity, int claim, Instant dueAt, @Nullable Instant firstStartedAt) {

    private Waiting byNewJob() {
      return new Waiting(activity.withJob(RowIds.next()), claim, dueAt, firstStartedAt);
    }

    /** As if no time had passed since it was due. */
    private @Nullable OffsetDateTime firstStartedAt(Instant now) {
      return firstStartedAt == null ? null : utc(firstStartedAt.plus(Duration.between(dueAt, now)));
    }
  }

  /** What of a batch is due and could start, from the one after this id on. */
  List<Waiting> waitingOf(UUID batch, Instant now, UUID after, int limit) {
    return rows.query(WAITING, (row, n) -> waiting(row), batch, utc(now), after, limit);
  }

  /**
   * Sends each on its way by another job as if it were due only now, unless somebody has moved it
   * meanwhile.
   *
   * @return those that are on their way
   */
  List<QueuedActivity> sendOn(List<Waiting> waiting, Instant now) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Waiting> going = waiting.stream().map(Waiting::byNewJob).toList();
    int[][] moved =
        rows.batchUpdate(
            SEND_ON,
            going,
            going.size(),
            (update, each) -> {
              update.setObject(1, each.activity().jobId());
              update.setObject(2, utc(now));
              update.setObject(3, each.firstStartedAt(now));
              update.setObject(4, each.activity().runId());
              update.setInt(5, each.claim());
            });
    List<QueuedActivity> sent = new ArrayList<>();
    for (int i = 0; i < going.size(); i++) {
      if (moved[0][i] == 1) {
        sent.add(going.get(i).activity());
      }
    }
    return sent;
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        new QueuedActivity(
            row.getObject("id", UUID.class),
            row.getObject("job_id", UUID.class),
            row.getString("activity"),
            row.getObject("onboarding_id", UUID.class),
            row.getObject("batch_id", UUID.class),
            row.getString("name"),
            row.getString("role")),
        row.getInt("claim"),
        RowTimes.of(row, "due_at"),
        RowTimes.orNull(row, "first_started_at"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
