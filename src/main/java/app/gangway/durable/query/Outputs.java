package app.gangway.durable.query;

import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.query.InstanceRows.Found;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.query.RunOutcome;
import app.gangway.onboarding.query.RunOutcomes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What instances that have ended say, as JSON. */
@Component
public class Outputs {

  private static final String NOTHING = "null";

  /** So many failed children a batch names; the others it counts. */
  private static final int NAMED = 10;

  private final RunOutcomes runOutcomes;
  private final Onboardings onboardings;

  Outputs(RunOutcomes runOutcomes, Onboardings onboardings) {
    this.runOutcomes = runOutcomes;
    this.onboardings = onboardings;
  }

  /** Of each that has ended, by the id of its subject. */
  Map<UUID, String> of(List<Found> instances) {
    List<UUID> withRuns =
        instances.stream()
            .filter(found -> !found.isBatch() && hasRuns(found))
            .map(Found::subjectId)
            .toList();
    return outputs(instances, runOutcomes.of(withRuns));
  }

  /**
   * The same of children of one batch, who may be thousands.
   *
   * @param children any of its
   */
  public Map<UUID, String> ofChildren(UUID batch, List<Found> children) {
    return outputs(children, runOutcomes.ofBatch(batch));
  }

  private Map<UUID, String> outputs(List<Found> instances, Map<UUID, List<RunOutcome>> runs) {
    Map<UUID, String> outputs = new HashMap<>();
    for (Found found : instances) {
      List<RunOutcome> own = runs.getOrDefault(found.subjectId(), List.of());
      outputs.put(found.subjectId(), output(found, own));
    }
    return outputs;
  }

  private static boolean hasRuns(Found found) {
    return found.status() == RuntimeStatus.COMPLETED || found.status() == RuntimeStatus.FAILED;
  }

  private String output(Found found, List<RunOutcome> runs) {
    return switch (found.status()) {
      case TERMINATED -> text(found.withdrawnBecause());
      case COMPLETED -> found.isBatch() ? NOTHING : results(found, runs);
      case FAILED ->
          found.isBatch() ? whichFailed(found.subjectId()) : text(runOutcomes.failures(runs));
      case RUNNING, SUSPENDED, PENDING, CANCELED, CONTINUED_AS_NEW -> NOTHING;
    };
  }

  /** The tutorial's third orchestration answers with the one text, the others with a list. */
  private static String results(Found found, List<RunOutcome> runs) {
    if (found.orchestrator().equals(Orchestrator.EXTERNAL_EVENT.word()) && runs.size() == 1) {
      return text(runs.get(0).outcome());
    }
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    runs.forEach(run -> texts.add(run.outcome()));
    return texts.toString();
  }

  private String whichFailed(UUID batch) {
    List<String> names = onboardings.namesOfFailed(batch);
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    String more = names.size() > NAMED ? " and %,d more".formatted(names.size() - NAMED) : "";
    // Then those who failed were removed, all of them.
    return text(names.isEmpty() ? "Failed: people who were removed" : "Failed: " + named + more);
  }

  private static String text(@Nullable String text) {
    return text == null ? NOTHING : TextNode.valueOf(text).toString();
  }
}
