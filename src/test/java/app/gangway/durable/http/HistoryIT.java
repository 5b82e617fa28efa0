package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has happened to an instance. */
@OnH2
class HistoryIT extends HistoryServer {

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
}
