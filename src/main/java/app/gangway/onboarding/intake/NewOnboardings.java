package app.gangway.onboarding.intake;

import app.gangway.common.Actor;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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
  uploaded_by, batch_row, process_version_id, blocked, department, location, manager,
  manager_email, locale, dated, ready_at, ready_told)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, 0, 0, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
  ?, ?, ?)\
""";

  private static final String STEP =
      """
      insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared, attempts,
        claim, job_id, due_at, step_key, title, kind, required, owner_group, due_by, blockers, before_start)
      values (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  /** Of the columns that steps look rows up by: all of them took three times as long. */
  private static final String COUNT =
      """
      analyze onboarding (id, batch_id, status), activity_run (id, onboarding_id, status, due_at)\
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
      rows.execute(COUNT);
    }
  }

  /** Writes them, each step with its job's id before there is a job. */
  void write(
      List<NewOnboarding> onboardings, Actor actor, @Nullable String uploadedBy, Instant now) {
    OffsetDateTime at = utc(now);
    rows.batchUpdate(
        ONBOARDING,
        onboardings,
        Integer.MAX_VALUE,
        (insert, onboarding) -> {
          Submission submission = onboarding.submission();
          NewHire hire = submission.hire();
          insert.setObject(1, submission.id());
          insert.setString(2, submission.instanceId());
          insert.setObject(3, submission.batchId());
          insert.setString(4, hire.name());
          insert.setString(5, hire.email());
          insert.setObject(6, hire.startDate());
          insert.setString(7, hire.role());
          insert.setString(8, (hire.name() + " " + hire.email()).toLowerCase(Locale.ROOT));
          insert.setBoolean(9, onboarding.plan().approvalRule());
          insert.setInt(10, onboarding.steps().size());
          insert.setInt(11, onboarding.steps().size());
          insert.setString(12, actor.name());
          insert.setObject(13, at);
          insert.setString(14, uploadedBy);
          insert.setObject(15, submission.batchRow(), Types.INTEGER);
          insert.setObject(16, onboarding.plan().version());
          insert.setInt(17, onboarding.blocked());
          HireDetails details = submission.details();
          insert.setString(18, details.department());
          insert.setString(19, details.location());
          insert.setString(20, details.manager());
          insert.setString(21, details.managerEmail());
          insert.setString(22, details.locale());
          insert.setBoolean(23, onboarding.dated());
          insert.setObject(24, onboarding.readyAtOnce() ? at : null, Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setBoolean(25, onboarding.readyAtOnce());
        });
    rows.batchUpdate(
        STEP,
        onboardings.stream().flatMap(onboarding -> onboarding.steps().stream()).toList(),
        Integer.MAX_VALUE,
        (insert, written) -> {
          Step step = written.step();
          insert.setObject(1, written.run());
          insert.setObject(2, written.onboarding());
          insert.setInt(3, written.ordinal());
          insert.setString(4, step.activity());
          insert.setString(5, written.start().status().name());
          insert.setBoolean(6, step.cleared());
          insert.setObject(7, written.run());
          insert.setObject(8, utc(written.start().dueAt()));
          insert.setString(9, step.key());
          insert.setString(10, step.title());
          insert.setString(11, step.kind().name());
          insert.setBoolean(12, step.required());
          insert.setString(13, step.ownerGroup());
          insert.setObject(14, step.due() == null ? null : utc(step.due()));
          insert.setString(15, step.blockers());
          insert.setBoolean(16, step.beforeStart());
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
