package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the history tells of failures, children, pauses and ends. */
@OnH2
class InstanceHistoryEndsIT extends HistoryServer {

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
}
