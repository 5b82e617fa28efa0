package app.gangway.onboarding.execution;

import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows that {@link WorkerTransitions} selects. */
final class WorkerRows {

  private WorkerRows() {}

  static RunState state(ResultSet row) throws SQLException {
    return new RunState(
        id(row, "id"),
        id(row, "job_id"),
        row.getString("activity"),
        ActivityStatus.valueOf(row.getString("status")),
        row.getBoolean("cleared"),
        row.getInt("attempts"),
        row.getInt("claim"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row, "first_started_at"),
        id(row, "onboarding_id"),
        row.getObject("batch_id", UUID.class),
        new NewHire(
            row.getString("name"),
            row.getString("email"),
            row.getObject("start_date", LocalDate.class),
            row.getString("role")),
        row.getBoolean("held"));
  }

  static OnboardingCounts counts(ResultSet row) throws SQLException {
    return new OnboardingCounts(
        id(row, "id"),
        row.getObject("batch_id", UUID.class),
        row.getString("name"),
        OnboardingStatus.valueOf(row.getString("status")),
        row.getBoolean("suspended"),
        row.getInt("open"),
        row.getInt("failed"),
        row.getInt("round"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }
}
