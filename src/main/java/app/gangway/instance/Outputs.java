package app.gangway.instance;

import app.gangway.activity.Activities;
import app.gangway.instance.InstanceRows.Found;
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
class Outputs {

  private static final String NOTHING = "null";

  /** So many failed children a batch names; the others it counts. */
  private static final int NAMED = 10;

  private static final String RUNS =
      """
      select onboarding_id, activity, status, outcome from activity_run
      where onboarding_id = any(?) order by onboarding_id, ordinal""";

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
    Map<UUID, List<Run>> runs = runs(onboardings);
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
      case COMPLETED -> found.isBatch() ? NOTHING : results(found, runs.get(found.subjectId()));
      case FAILED ->
          found.isBatch()
              ? whichFailed(found.subjectId())
              : whatFailed(runs.get(found.subjectId()));
      case RUNNING, SUSPENDED, PENDING, CANCELED, CONTINUED_AS_NEW -> NOTHING;
    };
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
    return text("Failed: " + named + more);
  }

  private static String text(@Nullable String text) {
    return text == null ? NOTHING : TextNode.valueOf(text).toString();
  }

  private Map<UUID, List<Run>> runs(List<UUID> onboardings) {
    Map<UUID, List<Run>> found = new HashMap<>();
    if (!onboardings.isEmpty()) {
      rows.query(
          RUNS,
          select ->
              select.setArray(
                  1, select.getConnection().createArrayOf("uuid", onboardings.toArray())),
          row -> {
            found
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(new Run(row.getString(2), row.getString(3), row.getString(4)));
          });
    }
    return found;
  }
}
