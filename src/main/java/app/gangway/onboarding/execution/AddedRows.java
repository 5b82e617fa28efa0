package app.gangway.onboarding.execution;

import app.gangway.common.RowIds;
import app.gangway.onboarding.intake.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of tasks that no process has. Their keys have a colon, which no process can write. */
@Repository
class AddedRows {

  /** How the keys begin of tasks that a person has added. */
  static final String ADDED = "added:";

  /** How the keys begin of tasks to tell a back end something. */
  static final String TELL = "tell:";

  private static final String INSERT =
      """
      insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared, attempts,
        claim, job_id, due_at, step_key, title, kind, required, owner_group, due_by)
      values (?, ?, (select coalesce(max(ordinal) + 1, 0) from activity_run where onboarding_id = ?), ?, 'TODO',
        true, 0, 0, ?, ?, ?, ?, 'TASK', ?, ?, ?)""";

  private final JdbcTemplate rows;

  AddedRows(JdbcTemplate rows) {
    this.rows = rows;
  }

  void write(UUID onboarding, String key, NewTask task, Instant now) {
    UUID id = RowIds.next();
    rows.update(
        INSERT,
        id,
        onboarding,
        onboarding,
        Step.TASK,
        id,
        utc(now),
        key,
        task.title(),
        task.required(),
        task.owner(),
        utc(task.due()));
  }

  /**
   * Calls what is to do under such a key something else.
   *
   * @return how many there were
   */
  int retitle(UUID onboarding, String prefix, String title, Instant due) {
    return rows.update(
        """
        update activity_run set title = ?, due_by = ?
        where onboarding_id = ? and status = 'TODO' and step_key like ?""",
        title,
        utc(due),
        onboarding,
        prefix + "%");
  }

  int ordinal(UUID run) {
    return rows.queryForObject("select ordinal from activity_run where id = ?", Integer.class, run);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
