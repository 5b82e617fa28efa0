package app.gangway.onboarding.execution;

import app.gangway.common.RowTimes;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.StepName;
import app.gangway.onboarding.query.HireRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the rows that {@link WorkerTransitions} selects. */
final class WorkerRows {

  private WorkerRows() {}

  static RunState state(ResultSet row) throws SQLException {
    return new RunState(
        id(row, "id"),
        id(row, "job_id"),
        new StepName(row.getString("activity"), row.getString("step_key"), row.getString("title")),
        row.getBoolean("required"),
        ActivityStatus.valueOf(row.getString("status")),
        row.getBoolean("cleared"),
        row.getInt("attempts"),
        row.getInt("claim"),
        RowTimes.of(row, "due_at"),
        RowTimes.orNull(row, "first_started_at"),
        id(row, "onboarding_id"),
        row.getObject("batch_id", UUID.class),
        HireRow.hire(row),
        HireRow.details(row),
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
        row.getInt("blocked"),
        row.getInt("round"),
        row.getBoolean("becomes_ready"),
        row.getBoolean("ready_told"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
