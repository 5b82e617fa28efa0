package app.gangway.durable.query;

import app.gangway.activity.Activities;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.query.InstanceRows.Found;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What instances that have ended say, as JSON. */
@Repository
public class Outputs {

  private static final String NOTHING = "null";

  /** So many failed children a batch names; the others it counts. */
  private static final int NAMED = 10;

  private static final String RUNS =
      """
      select onboarding_id, activity, status, outcome from activity_run
      where onboarding_id in %s order by onboarding_id, ordinal""";

  private static final String RUNS_OF_BATCH =
      """
      select r.onboarding_id, r.activity, r.status, r.outcome
      from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.batch_id = ? order by r.onboarding_id, r.ordinal""";

  private static final String FAILED_CHILDREN =
      "select name from onboarding where batch_id = ? and status = 'FAILED' order by id";

  private final JdbcTemplate rows;
  private final Activities activities;

  Outputs(JdbcTemplate rows, Activities activities) {
    this.rows = rows;
    this.activities = activities;
  }

  private record Run(String activity, String status, @Nullable String outcome) {}

  /** Of each that has ended, by the id of its subject. */
  Map<UUID, String> of(List<Found> instances) {
    List<UUID> onboardings =
        instances.stream()
            .filter(found -> !found.isBatch() && hasRuns(found))
            .map(Found::subjectId)
            .toList();
    Map<UUID, List<Run>> runs = new HashMap<>();
    Chunks.of(onboardings, (marks, ids) -> read(RUNS.formatted(marks), ids, runs));
    return outputs(instances, runs);
  }

  /**
   * The same of children of one batch, who may be thousands.
   *
   * @param children any of its
   */
  public Map<UUID, String> ofChildren(UUID batch, List<Found> children) {
    Map<UUID, List<Run>> runs = new HashMap<>();
    read(RUNS_OF_BATCH, new Object[] {batch}, runs);
    return outputs(children, runs);
  }

  private Map<UUID, String> outputs(List<Found> instances, Map<UUID, List<Run>> runs) {
    Map<UUID, String> outputs = new HashMap<>();
    for (Found found : instances) {
      outputs.put(found.subjectId(), output(found, runs));
    }
    return outputs;
  }

  private static boolean hasRuns(Found found) {
    return found.status() == RuntimeStatus.COMPLETED || found.status() == RuntimeStatus.FAILED;
  }

  private String output(Found found, Map<UUID, List<Run>> runs) {
    return switch (found.status()) {
      case TERMINATED -> text(found.withdrawnBecause());
      case COMPLETED -> found.isBatch() ? NOTHING : results(found, of(found, runs));
      case FAILED -> found.isBatch() ? whichFailed(found.subjectId()) : whatFailed(of(found, runs));
      case RUNNING, SUSPENDED, PENDING, CANCELED, CONTINUED_AS_NEW -> NOTHING;
    };
  }

  private static List<Run> of(Found found, Map<UUID, List<Run>> runs) {
    return runs.getOrDefault(found.subjectId(), List.of());
  }

  /** The lesson's third orchestration answers with the one text, the others with a list. */
  private static String results(Found found, List<Run> runs) {
    if (found.orchestrator().equals(Orchestrator.EXTERNAL_EVENT.word()) && runs.size() == 1) {
      return text(runs.get(0).outcome());
    }
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    runs.forEach(run -> texts.add(run.outcome()));
    return texts.toString();
  }

  private String whatFailed(List<Run> runs) {
    List<String> failures = new ArrayList<>();
    for (Run run : runs) {
      if (run.status().equals("FAILED")) {
        failures.add(activities.title(run.activity()) + ": " + run.outcome());
      }
    }
    return text(String.join("; ", failures));
  }

  private String whichFailed(UUID batch) {
    List<String> names = rows.queryForList(FAILED_CHILDREN, String.class, batch);
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String more = names.size() > NAMED ? " and %,d more".formatted(names.size() - NAMED) : "";
    // Then those who failed were removed, all of them.
    return text(names.isEmpty() ? "Failed: people who were removed" : "Failed: " + named + more);
  }

  private static String text(@Nullable String text) {
    return text == null ? NOTHING : TextNode.valueOf(text).toString();
  }

  private void read(String query, Object[] values, Map<UUID, List<Run>> runs) {
    rows.query(
        query,
        row -> {
          runs.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(new Run(row.getString(2), row.getString(3), row.getString(4)));
        },
        values);
  }
}
