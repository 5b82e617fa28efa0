package app.gangway.onboarding.intake;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes onboardings that are already under way or over, such as those of a sample. Tells nobody of
 * them; what is still to be done is found by the reconciler once it is due.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PastOnboardings {

  private static final String ONBOARDING =
      """
      insert into onboarding (id, instance_id, batch_id, batch_row, name, email, start_date, role,
        search_text, approval_rule, status, suspended, total, open, failed, declined, round,
        submitted_by, submitted_at, ended_at, department, location, manager, manager_email, locale,
        ready_at, ready_told)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String ACTIVITY =
      """
      insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared, attempts,
        claim, job_id, due_at, first_started_at, started_at, settled_at, asked_at, answered_at,
        outcome, cause)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final JdbcTemplate rows;

  PastOnboardings(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Each with its activities; their batches must be there. */
  public void write(List<PastOnboarding> onboardings) {
    rows.batchUpdate(
        ONBOARDING,
        onboardings,
        Integer.MAX_VALUE,
        (insert, past) -> {
          Submission submission = past.submission();
          NewHire hire = submission.hire();
          insert.setObject(1, submission.id());
          insert.setString(2, submission.instanceId());
          insert.setObject(3, submission.batchId());
          insert.setObject(4, submission.batchRow(), Types.INTEGER);
          insert.setString(5, hire.name());
          insert.setString(6, hire.email());
          insert.setObject(7, hire.startDate());
          insert.setString(8, hire.role());
          insert.setString(9, (hire.name() + " " + hire.email()).toLowerCase(Locale.ROOT));
          insert.setString(10, past.status().name());
          insert.setBoolean(11, past.suspended());
          insert.setInt(12, past.runs().size());
          insert.setInt(13, past.open());
          insert.setInt(14, past.count(ActivityStatus.FAILED));
          insert.setInt(15, past.count(ActivityStatus.DECLINED));
          insert.setString(16, past.submittedBy());
          insert.setObject(17, utc(past.submittedAt()));
          insert.setObject(18, utc(past.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          HireDetails details = submission.details();
          insert.setString(19, details.department());
          insert.setString(20, details.location());
          insert.setString(21, details.manager());
          insert.setString(22, details.managerEmail());
          insert.setString(23, details.locale());
          boolean completed = past.status() == OnboardingStatus.COMPLETED;
          insert.setObject(
              24, completed ? utc(past.endedAt()) : null, Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setBoolean(25, completed);
        });
    onboardings.forEach(this::writeRuns);
  }

  private void writeRuns(PastOnboarding past) {
    rows.batchUpdate(
        ACTIVITY,
        past.runs(),
        Integer.MAX_VALUE,
        (insert, run) -> {
          int begun = run.startedAt() == null && run.askedAt() == null ? 0 : 1;
          insert.setObject(1, run.id());
          insert.setObject(2, past.submission().id());
          insert.setInt(3, past.runs().indexOf(run));
          insert.setString(4, run.activity());
          insert.setString(5, run.status().name());
          insert.setBoolean(6, run.startedAt() != null);
          insert.setInt(7, run.startedAt() == null ? 0 : 1);
          insert.setInt(8, begun);
          insert.setObject(9, run.id());
          insert.setObject(10, utc(run.dueAt()));
          insert.setObject(11, utc(run.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setObject(12, utc(run.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setObject(13, utc(run.settledAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setObject(14, utc(run.askedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setObject(15, utc(run.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setString(16, run.outcome());
          insert.setString(17, run.cause(past.submission()));
        });
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
