package app.gangway.onboarding.query;

import static java.util.stream.Collectors.groupingBy;

import app.gangway.activity.Activities;
import app.gangway.common.IdChunks;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.StepName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of the activities of many onboardings. */
@Repository
public class RunOutcomes {

  private static final String OF_ONBOARDINGS =
      """
      select onboarding_id, activity, status, outcome, step_key, title from activity_run
      where onboarding_id in (:ids) order by onboarding_id, ordinal\
      """;

  private static final String OF_BATCH =
      """
      select r.onboarding_id, r.activity, r.status, r.outcome, r.step_key, r.title
      from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.batch_id = ? order by r.onboarding_id, r.ordinal\
      """;

  private final JdbcClient rows;
  private final Activities activities;

  RunOutcomes(JdbcClient rows, Activities activities) {
    this.rows = rows;
    this.activities = activities;
  }

  /** By the onboardings' ids, each in the order in which results are listed. */
  public Map<UUID, List<RunOutcome>> of(Collection<UUID> onboardings) {
    List<RunOutcome> found = new ArrayList<>();
    IdChunks.of(
        onboardings,
        chunk ->
            found.addAll(
                rows.sql(OF_ONBOARDINGS).param("ids", chunk).query(RunOutcomes::outcome).list()));
    return found.stream().collect(groupingBy(RunOutcome::onboardingId));
  }

  /** The same of all children of a batch, who may be thousands. */
  public Map<UUID, List<RunOutcome>> ofBatch(UUID batchId) {
    return rows.sql(OF_BATCH).param(batchId).query(RunOutcomes::outcome).list().stream()
        .collect(groupingBy(RunOutcome::onboardingId));
  }

  /** What of these failed and why, in one line. */
  public String failures(List<RunOutcome> runs) {
    return runs.stream()
        .filter(run -> run.status() == ActivityStatus.FAILED)
        .map(
            run -> {
              String why = run.outcome() == null ? "no reason" : run.outcome();
              return run.step().title(activities) + ": " + why;
            })
        .collect(Collectors.joining("; "));
  }

  private static RunOutcome outcome(ResultSet row, int number) throws SQLException {
    return new RunOutcome(
        row.getObject(1, UUID.class),
        new StepName(row.getString(2), row.getString(5), row.getString(6)),
        ActivityStatus.valueOf(row.getString(3)),
        row.getString(4));
  }
}
