package app.gangway.onboarding.execution;

import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.WaitingActivity;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The steps that are made for every activity of every onboarding, for many at once and in plain
 * SQL: this is where Gangway's speed comes from. Like {@link ActivityTransitions} and {@link
 * OnboardingTransitions} each says from which state it starts.
 *
 * <p>Where rows of several onboardings are moved, it is in the order of their ids, so that no two
 * groups can wait for each other.
 */
@Repository
public class WorkerTransitions {

  private static final String STATES =
      """
      select r.id, r.job_id, r.activity, r.step_key, r.title, r.required, r.status, r.cleared or not o.approval_rule as cleared,
        r.attempts, r.claim, r.due_at, r.first_started_at, o.id as onboarding_id, o.batch_id,
        o.name, o.email, o.start_date, o.role,
        o.department, o.location, o.manager, o.manager_email, o.locale,
        o.suspended or o.status = 'WITHDRAWN' or h.batch_id is not null as held
      from activity_run r join onboarding o on o.id = r.onboarding_id
        left join batch_hold h on h.batch_id = o.batch_id
      where r.id = any(?)\
      """;

  private static final String CLAIM =
      """
      update activity_run
      set status = 'RUNNING', claim = claim + 1, attempts = ?, started_at = ?, first_started_at = ?
      where id = ? and job_id = ? and claim = ? and status || '' = 'QUEUED'\
      """;

  private static final String SETTLE_ONE =
      "update onboarding set open = open - 1, failed = failed + ? where id = ?";

  private static final String SETTLE =
      """
      update activity_run set status = ?, outcome = ?, settled_at = ?, cleared = ?, cause = ?
      where id = ? and claim = ? and status || '' = 'RUNNING'\
      """;

  private static final String COUNTS =
      """
      select id, batch_id, name, status, suspended, open, failed, blocked, round, ready_told,
        case when dated and ready_at is null then coalesce((
          select false from activity_run r
          where r.onboarding_id = onboarding.id and r.required and r.before_start
            and r.status not in ('DONE', 'DECLINED', 'SKIPPED')
          fetch first row only), true) else false end as becomes_ready
      from onboarding where id = any(?) order by id\
      """;

  private static final String CLOSE =
      """
      update onboarding
      set status = ?, ended_at = ?, ready_at = coalesce(ready_at, ?), ready_told = ready_told or ?
      where id = ? and status || '' = 'RUNNING' and open = 0 and round = ? and not suspended
        and ready_told = ?\
      """;

  private static final String LOCK =
      "select id from onboarding where id = any(?) order by id for update";

  private static final String DECLINE_ONE =
      "update onboarding set open = open - 1, declined = declined + 1 where id = ?";

  private static final String DECLINE =
      """
      update activity_run set status = 'DECLINED', outcome = ?, settled_at = ?, answered_at = ?
      where id = ? and status || '' = 'WAITING'\
      """;

  private static final String RESUME =
      """
      update onboarding set status = 'RUNNING'
      where id = ? and status || '' = 'WAITING' and not exists (
        select 1 from activity_run r
        where r.onboarding_id = onboarding.id and r.status || '' = 'WAITING')\
      """;

  private final JdbcTemplate rows;

  WorkerTransitions(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** What a worker needs to know before it starts, by the activities' ids. */
  public Map<UUID, RunState> states(Collection<UUID> runs) {
    return find(STATES, runs, (row, n) -> WorkerRows.state(row)).stream()
        .collect(Collectors.toMap(RunState::runId, state -> state));
  }

  /** A claim that is to be made, on an activity as it was found in the queue. */
  record Claim(RunState found, Attempt attempt) {}

  /** Takes each for the job that it carries, unless somebody came between. */
  boolean[] claim(List<Claim> claims, Instant now) {
    return update(
        CLAIM,
        claims,
        (update, claim) -> {
          update.setInt(1, claim.attempt().number());
          update.setObject(2, utc(now));
          update.setObject(3, utc(claim.attempt().firstStartedAt()));
          update.setObject(4, claim.found().runId());
          update.setObject(5, claim.found().jobId());
          update.setInt(6, claim.found().claim());
        });
  }

  /** Counts the settled activities down, and so takes the locks of their onboardings. */
  void countDown(List<Settlement> settlements) {
    update(
        SETTLE_ONE,
        settlements,
        (update, settlement) -> {
          update.setInt(1, settlement.hasFailedRequired() ? 1 : 0);
          update.setObject(2, settlement.attempt().onboardingId());
        });
  }

  /** The same for one whose lock is held. */
  void countDown(UUID onboarding, boolean failedRequired) {
    rows.update(SETTLE_ONE, failedRequired ? 1 : 0, onboarding);
  }

  /** Settles each, unless somebody else has taken it over. */
  boolean[] settle(List<Settlement> settlements) {
    return update(
        SETTLE,
        settlements,
        (update, settlement) -> {
          update.setString(1, settlement.end().name());
          update.setString(2, settlement.outcome());
          update.setObject(3, utc(settlement.at()));
          update.setBoolean(4, settlement.attempt().cleared());
          update.setString(5, settlement.cause());
          update.setObject(6, settlement.attempt().runId());
          update.setInt(7, settlement.attempt().claim());
        });
  }

  /** Where these onboardings stand, in the order of their ids. */
  List<OnboardingCounts> countsOf(Collection<UUID> onboardings) {
    return find(COUNTS, onboardings, (row, n) -> WorkerRows.counts(row));
  }

  /** The fan-in of each, once in each round. */
  boolean[] close(List<OnboardingCounts> settled, Instant now) {
    return update(
        CLOSE,
        settled,
        (update, counts) -> {
          update.setString(1, counts.end().name());
          update.setObject(2, utc(now));
          boolean completed = counts.end() == OnboardingStatus.COMPLETED;
          update.setObject(3, completed ? utc(now) : null, Types.TIMESTAMP_WITH_TIMEZONE);
          update.setBoolean(4, completed);
          update.setObject(5, counts.id());
          update.setInt(6, counts.round());
          update.setBoolean(7, counts.readyTold());
        });
  }

  /** Takes the locks of these onboardings until the transaction ends. */
  public void lock(Collection<UUID> onboardings) {
    find(LOCK, onboardings, (row, n) -> row.getObject(1, UUID.class));
  }

  /** Settles waiting activities as declined, and lets their onboardings go on. */
  public boolean[] decline(List<WaitingActivity> declined, String outcome, Instant now) {
    update(DECLINE_ONE, declined, (update, each) -> update.setObject(1, each.onboardingId()));
    boolean[] moved =
        update(
            DECLINE,
            declined,
            (update, each) -> {
              update.setString(1, outcome);
              update.setObject(2, utc(now));
              update.setObject(3, utc(now));
              update.setObject(4, each.runId());
            });
    update(RESUME, declined, (update, each) -> update.setObject(1, each.onboardingId()));
    return moved;
  }

  private <T> List<T> find(String query, Collection<UUID> ids, RowMapper<T> mapper) {
    return rows.query(
        query,
        select -> select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray())),
        mapper);
  }

  /** Whether each of them moved its row. */
  private <T> boolean[] update(
      String statement, List<T> steps, ParameterizedPreparedStatementSetter<T> setter) {
    if (steps.isEmpty()) {
      return new boolean[0];
    }
    int[] moved = rows.batchUpdate(statement, steps, steps.size(), setter)[0];
    boolean[] done = new boolean[moved.length];
    IntStream.range(0, moved.length).forEach(i -> done[i] = moved[i] == 1);
    return done;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
