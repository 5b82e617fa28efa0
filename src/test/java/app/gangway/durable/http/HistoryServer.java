package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asked for what has happened, entry by entry. */
abstract class HistoryServer extends DurableApiServer {

  static final Set<String> ALWAYS = Set.of("EventType", "Timestamp");

  static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          Map.entry("ExecutionStarted", Set.of("FunctionName", "Input")),
          Map.entry("TaskCompleted", Set.of("FunctionName", "ScheduledTime", "Result")),
          Map.entry("TaskFailed", Set.of("FunctionName", "ScheduledTime", "Reason")),
          Map.entry(
              "SubOrchestrationInstanceCompleted",
              Set.of("FunctionName", "InstanceId", "ScheduledTime", "Result")),
          Map.entry(
              "SubOrchestrationInstanceFailed",
              Set.of("FunctionName", "InstanceId", "ScheduledTime", "Result", "Reason")),
          Map.entry("TimerCreated", Set.of("FireAt")),
          Map.entry("TimerFired", Set.of("FireAt")),
          Map.entry("EventRaised", Set.of("Name", "Input")),
          Map.entry("ExecutionSuspended", Set.of("Reason")),
          Map.entry("ExecutionResumed", Set.of("Reason")),
          Map.entry("ExecutionTerminated", Set.of("Reason", "Result", "Input")),
          Map.entry("ExecutionCompleted", Set.of("OrchestrationStatus", "Result")));

  static List<JsonNode> events(Instance instance, String query) {
    List<JsonNode> events = new ArrayList<>();
    instance.status(query).json().path("historyEvents").forEach(events::add);
    return events;
  }

  static List<String> types(List<JsonNode> history) {
    return history.stream().map(entry -> entry.path("EventType").asText()).toList();
  }

  /** Each entry has what its type has, and nothing happens before what stands above it. */
  static void assertWellFormed(List<JsonNode> history) {
    Instant last = Instant.EPOCH;
    for (JsonNode entry : history) {
      String type = entry.path("EventType").asText();
      Set<String> known = KEYS.get(type);
      assertThat(known).as("keys of %s", entry).isNotNull();
      for (String key : Answer.keys(entry)) {
        assertThat(ALWAYS.contains(key) || known.contains(key)).as("%s of %s", key, entry).isTrue();
      }
      Instant at = Instant.parse(entry.path("Timestamp").asText());
      assertThat(at).as("%s", entry).isAfterOrEqualTo(last);
      last = at;
      if (entry.has("ScheduledTime")) {
        Instant scheduled = Instant.parse(entry.path("ScheduledTime").asText());
        assertThat(scheduled).as("%s", entry).isBeforeOrEqualTo(at);
      }
    }
  }
}
