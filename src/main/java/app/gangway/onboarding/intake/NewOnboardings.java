package app.gangway.onboarding.intake;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.QueuedActivity;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of new onboardings, thousands at a time. */
@Repository
class NewOnboardings {

  private static final String ONBOARDING =
"""
insert into onboarding (id, instance_id, batch_id, name, email, start_date, role, search_text,
  approval_rule, status, total, open, failed, declined, round, submitted_by, submitted_at,
  uploaded_by, batch_row, department, location, manager, manager_email, locale)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, 0, 0, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
""";

  private static final String ACTIVITY =
      """
      insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared, attempts,
        claim, job_id, due_at)
      values (?, ?, ?, ?, 'QUEUED', ?, 0, 0, ?, ?)\
      """;

  private final JdbcTemplate rows;

  NewOnboardings(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * Lets PostgreSQL count its rows after thousands have been added. It would do so by itself, but
   * up to a minute later, and until then plan every step of theirs for a table that is nearly
   * empty. H2 has no need of it.
   */
  void count() {
    boolean postgres =
        Boolean.TRUE.equals(
            rows.execute(
                (ConnectionCallback<Boolean>)
                    connection ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    if (postgres) {
      rows.execute("analyze onboarding, activity_run");
    }
  }

  /**
   * Writes them with all their activities queued, each with its job's id before the job exists.
   *
   * @param uploadedBy who uploaded the file that they came in with; null where there was none
   * @return the activities, which are due now
   */
  List<QueuedActivity> write(
      List<Submission> submissions,
      Plan plan,
      Actor actor,
      @Nullable String uploadedBy,
      Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    rows.batchUpdate(
        ONBOARDING,
        submissions,
        Integer.MAX_VALUE,
        (insert, submission) -> {
          NewHire hire = submission.hire();
          insert.setObject(1, submission.id());
          insert.setString(2, submission.instanceId());
          insert.setObject(3, submission.batchId());
          insert.setString(4, hire.name());
          insert.setString(5, hire.email());
          insert.setObject(6, hire.startDate());
          insert.setString(7, hire.role());
          insert.setString(8, (hire.name() + " " + hire.email()).toLowerCase(Locale.ROOT));
          insert.setBoolean(9, plan.approvalRule());
          insert.setInt(10, plan.activities().size());
          insert.setInt(11, plan.activities().size());
          insert.setString(12, actor.name());
          insert.setObject(13, at);
          insert.setString(14, uploadedBy);
          insert.setObject(15, submission.batchRow(), Types.INTEGER);
          HireDetails details = submission.details();
          insert.setString(16, details.department());
          insert.setString(17, details.location());
          insert.setString(18, details.manager());
          insert.setString(19, details.managerEmail());
          insert.setString(20, details.locale());
        });
    List<QueuedActivity> queued = new ArrayList<>();
    submissions.forEach(submission -> queued.addAll(queue(submission, plan)));
    rows.batchUpdate(
        ACTIVITY,
        queued,
        Integer.MAX_VALUE,
        (insert, activity) -> {
          insert.setObject(1, activity.runId());
          insert.setObject(2, activity.onboardingId());
          insert.setInt(3, plan.activities().indexOf(activity.activity()));
          insert.setString(4, activity.activity());
          insert.setBoolean(5, !plan.approvalRule());
          insert.setObject(6, activity.jobId());
          insert.setObject(7, at);
        });
    return queued;
  }

  private static List<QueuedActivity> queue(Submission submission, Plan plan) {
    return plan.activities().stream()
        .map(
            activity -> {
              UUID run = RowIds.next();
              return new QueuedActivity(
                  run,
                  run,
                  activity,
                  submission.id(),
                  submission.batchId(),
                  submission.hire().name(),
                  submission.hire().role());
            })
        .toList();
  }
}
