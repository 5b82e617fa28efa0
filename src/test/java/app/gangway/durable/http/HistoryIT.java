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
import org.junit.jupiter.api.Test;

/** What has happened to an instance, entry by entry. */
@OnH2
class HistoryIT extends DurableApiServer {

  private static final Set<String> ALWAYS = Set.of("EventType", "Timestamp");

  private static final Map<String, Set<String>> KEYS =
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

  @Test
  void an_onboarding_starts_completes_each_activity_once_and_completes() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    List<JsonNode> history = ended.history();

    assertWellFormed(history);
    assertThat(types(history))
        .containsExactly(
            "ExecutionStarted",
            "TaskCompleted",
            "TaskCompleted",
            "TaskCompleted",
            "ExecutionCompleted");
    assertThat(history.get(0).path("FunctionName").asText()).isEqualTo(FAN_OUT);
    assertThat(history.get(0).path("Input")).isEqualTo(Answer.json(johnny()));
    assertThat(ended.history("TaskCompleted"))
        .extracting(entry -> entry.path("FunctionName").asText())
        .containsExactlyInAnyOrder(CARD, EQUIPMENT, WELCOME);
    assertThat(history.get(4).path("OrchestrationStatus").asText()).isEqualTo("Completed");
    assertThat(history.get(4).path("Result")).isEqualTo(ended.output());
  }

  @Test
  void results_are_for_those_alone_who_ask_for_them() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    assertThat(events(ended, "showHistory=true")).noneMatch(entry -> entry.has("Result"));
    assertThat(events(ended, "showHistory=true&showHistoryOutput=false"))
        .noneMatch(entry -> entry.has("Result"));
    assertThat(events(ended, "showHistory=true&showHistoryOutput=true"))
        .filteredOn(entry -> entry.has("Result"))
        .hasSize(4);
    assertThat(ended.history("TaskCompleted"))
        .extracting(entry -> entry.path("Result").asText())
        .contains("Access card was created for Johnny Lawrence.");
  }

  @Test
  void the_input_is_for_those_alone_who_want_it() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    JsonNode without = events(ended, "showHistory=true&showInput=false").get(0);

    assertThat(without.path("EventType").asText()).isEqualTo("ExecutionStarted");
    assertThat(without.path("Input").isMissingNode() || without.path("Input").isNull()).isTrue();
    assertThat(events(ended, "showHistory=true").get(0).path("Input").isObject()).isTrue();
  }

  @Test
  void there_is_no_history_without_asking() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    assertThat(ended.status().json().has("historyEvents")).isFalse();
    assertThat(ended.status("showHistory=false").json().has("historyEvents")).isFalse();
    assertThat(ended.status("showHistoryOutput=true").json().has("historyEvents")).isFalse();
  }

  @Test
  void a_running_one_shows_what_has_happened_so_far() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    List<JsonNode> history = waiting.history();

    assertWellFormed(history);
    assertThat(types(history)).containsExactly("ExecutionStarted", "TaskCompleted", "TimerCreated");
    waiting.end();
  }

  @Test
  void an_approval_is_a_check_a_timer_and_an_event() {
    Instance ended = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    ended.approve();
    List<JsonNode> history = ended.awaitStatus("Completed").history();

    assertWellFormed(history);
    assertThat(types(history))
        .containsExactly(
            "ExecutionStarted",
            "TaskCompleted",
            "TimerCreated",
            "EventRaised",
            "TaskCompleted",
            "ExecutionCompleted");
    assertThat(history.get(1).path("FunctionName").asText()).isEqualTo(CHECK);
    assertThat(history.get(1).path("Result").asText()).isEqualTo("approval needed");
    Instant asked = Instant.parse(history.get(2).path("Timestamp").asText());
    assertThat(Instant.parse(history.get(2).path("FireAt").asText()))
        .isBetween(asked.plusSeconds(89), asked.plusSeconds(91));
    assertThat(history.get(3).path("Name").asText()).isEqualTo("ApprovalRequest");
    assertThat(history.get(3).path("Input").asText()).isEqualTo("approved");
    assertThat(history.get(4).path("FunctionName").asText()).isEqualTo(EQUIPMENT);
    assertThat(history.get(4).path("Result").asText()).isEqualTo(ORDERED_FOR_DANIEL);
    assertThat(history.get(5).path("Result").asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void a_declined_order_has_completed_and_was_never_ordered() {
    Instance ended = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    ended.raise("ApprovalRequest", "\"no\"");
    List<JsonNode> history = ended.awaitStatus("Completed").history();

    assertThat(types(history))
        .containsExactly(
            "ExecutionStarted",
            "TaskCompleted",
            "TimerCreated",
            "EventRaised",
            "ExecutionCompleted");
    assertThat(history.get(4).path("OrchestrationStatus").asText()).isEqualTo("Completed");
    assertThat(history.get(4).path("Result").asText()).isEqualTo(DECLINED);
  }

  @Test
  void who_needs_no_approval_has_no_timer() {
    Instance ended = client.started(EXTERNAL_EVENT, johnny()).awaitStatus("Completed");

    assertThat(types(ended.history()))
        .containsExactly(
            "ExecutionStarted", "TaskCompleted", "TaskCompleted", "ExecutionCompleted");
    assertThat(ended.history("TaskCompleted").get(0).path("FunctionName").asText())
        .isEqualTo(CHECK);
    assertThat(ended.history("TaskCompleted").get(0).path("Result").asText()).isEqualTo("approved");
  }

  @Test
  void what_failed_for_good_says_why() {
    Instance failed =
        client.started(FAN_OUT, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");
    List<JsonNode> history = failed.history();

    assertWellFormed(history);
    assertThat(failed.history("TaskCompleted")).isEmpty();
    assertThat(failed.history("TaskFailed"))
        .extracting(entry -> entry.path("FunctionName").asText())
        .contains(CARD, EQUIPMENT, WELCOME);
    assertThat(failed.history("TaskFailed"))
        .extracting(entry -> entry.path("Reason").asText())
        .allMatch(reason -> reason.contains("refused fay@fail.example"));
    JsonNode end = history.get(history.size() - 1);
    assertThat(end.path("EventType").asText()).isEqualTo("ExecutionCompleted");
    assertThat(end.path("OrchestrationStatus").asText()).isEqualTo("Failed");
  }

  @Test
  void an_activity_that_was_tried_twice_has_one_task_completed() {
    Instance ended =
        client
            .started(FAN_OUT, hire("Fred", "fred@flaky.example", "developer"))
            .awaitStatus("Completed");

    assertThat(ended.history("TaskCompleted"))
        .extracting(entry -> entry.path("FunctionName").asText())
        .containsExactlyInAnyOrder(CARD, EQUIPMENT, WELCOME);
  }

  @Test
  void a_batch_shows_its_children() {
    Instance batch =
        client.started(PARALLEL, employees(johnny(), daniel())).awaitStatus("Completed");
    List<JsonNode> history = batch.history();

    assertWellFormed(history);
    assertThat(types(history))
        .containsExactly(
            "ExecutionStarted",
            "SubOrchestrationInstanceCompleted",
            "SubOrchestrationInstanceCompleted",
            "ExecutionCompleted");
    assertThat(batch.history("SubOrchestrationInstanceCompleted"))
        .allSatisfy(
            child -> {
              assertThat(child.path("FunctionName").asText()).isEqualTo(FAN_OUT);
              assertThat(child.path("Result")).hasSize(3);
            })
        .extracting(child -> child.path("InstanceId").asText())
        .containsExactlyInAnyOrder(batch.id() + ":Johnny Lawrence", batch.id() + ":Daniel LaRusso");
    assertThat(events(batch, "showHistory=true")).noneMatch(entry -> entry.has("Result"));
  }

  @Test
  void a_batch_shows_a_child_that_failed() {
    Instance batch =
        client
            .started(PARALLEL, employees(johnny(), hire("Fay", "fay@fail.example", "x")))
            .awaitEnd();

    assertWellFormed(batch.history());
    assertThat(batch.history("SubOrchestrationInstanceCompleted")).hasSize(1);
    assertThat(batch.history("SubOrchestrationInstanceFailed"))
        .extracting(child -> child.path("InstanceId").asText())
        .containsExactly(batch.id() + ":Fay");
  }

  @Test
  void a_pause_is_suspended_and_resumed() {
    Instance ended = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    ended.suspend();
    ended.awaitStatus("Suspended").resume();
    ended.awaitStatus("Running").approve();
    List<JsonNode> history = ended.awaitStatus("Completed").history();

    assertWellFormed(history);
    assertThat(types(history))
        .containsSubsequence(
            "TimerCreated",
            "ExecutionSuspended",
            "ExecutionResumed",
            "EventRaised",
            "ExecutionCompleted");
  }

  @Test
  void an_end_from_outside_is_terminated() {
    Instance ended = client.started(EXTERNAL_EVENT, daniel()).awaitApproval().end();
    List<JsonNode> history = ended.history();

    assertWellFormed(history);
    assertThat(types(history)).contains("ExecutionTerminated").doesNotContain("TimerFired");
    assertThat(ended.history("ExecutionCompleted")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void after_a_rewind_there_is_still_one_task_completed_an_activity() {
    String email = someEmail();
    backEnds.breakDown(WELCOME, email);
    Instance failed = client.started(FAN_OUT, hire("Jo", email, "x")).awaitStatus("Failed");
    backEnds.mend(WELCOME, email);
    failed.rewind();

    List<JsonNode> history = failed.awaitStatus("Completed").history();

    assertWellFormed(history);
    assertThat(failed.history("TaskCompleted"))
        .extracting(entry -> entry.path("FunctionName").asText())
        .containsExactlyInAnyOrder(CARD, EQUIPMENT, WELCOME);
    JsonNode end = history.get(history.size() - 1);
    assertThat(end.path("OrchestrationStatus").asText()).isEqualTo("Completed");
  }

  private static List<JsonNode> events(Instance instance, String query) {
    List<JsonNode> events = new ArrayList<>();
    instance.status(query).json().path("historyEvents").forEach(events::add);
    return events;
  }

  private static List<String> types(List<JsonNode> history) {
    return history.stream().map(entry -> entry.path("EventType").asText()).toList();
  }

  /** Each entry has what its type has, and nothing happens before what stands above it. */
  private static void assertWellFormed(List<JsonNode> history) {
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
