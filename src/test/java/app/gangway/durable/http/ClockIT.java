package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** What time does by itself; in a small application, where one activity after the other runs. */
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:clock;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:clock-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.approval.timeout=2s",
      "gangway.jobs.workers=1"
    })
@ExtendWith(OutputCaptureExtension.class)
class ClockIT extends DurableApiServer {

  @Test
  void an_order_that_nobody_decides_on_is_declined_and_completed(CapturedOutput log) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    Instance ended = waiting.awaitStatus("Completed");

    assertThat(ended.status().status()).isEqualTo(200);
    assertThat(ended.output().asText()).isEqualTo(DECLINED);
    assertThat(ended.approve().status()).isEqualTo(410);
    assertThat(log).contains("Timeout expired");
  }

  @Test
  void a_timer_that_has_fired_is_told_in_the_history_and_never_fires_early() {
    Instance ended = client.started(EXTERNAL_EVENT, daniel()).awaitStatus("Completed");
    List<JsonNode> history = ended.history();

    assertThat(history.stream().map(entry -> entry.path("EventType").asText()))
        .containsExactly(
            "ExecutionStarted",
            "TaskCompleted",
            "TimerCreated",
            "TimerFired",
            "ExecutionCompleted");
    Instant due = Instant.parse(history.get(2).path("FireAt").asText());
    assertThat(Instant.parse(history.get(3).path("Timestamp").asText())).isAfterOrEqualTo(due);
    assertThat(history.get(4).path("OrchestrationStatus").asText()).isEqualTo("Completed");
    assertThat(history.get(4).path("Result").asText()).isEqualTo(DECLINED);
  }

  @Test
  void the_clock_of_an_approval_goes_on_while_suspended() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    Instant due = Instant.parse(waiting.history("TimerCreated").get(0).path("FireAt").asText());
    waiting.suspend();
    waiting.awaitStatus("Suspended");
    await().until(() -> Instant.now().isAfter(due.plusMillis(500)));

    waiting.approve();
    waiting.resume();

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(DECLINED);
  }

  @Test
  void a_suspended_onboarding_starts_no_further_activity() {
    String email = someEmail();
    backEnds.hold(email);
    Instance running = client.started(FAN_OUT, hire("Jo", email, "developer"));
    await().until(() -> backEnds.calls(email) == 1);
    running.suspend();
    running.awaitStatus("Suspended");
    backEnds.release(email);

    await().during(Duration.ofSeconds(2)).until(() -> backEnds.calls(email) == 1);
    assertThat(running.runtimeStatus()).isEqualTo("Suspended");

    running.resume();
    assertThat(running.awaitStatus("Completed").output()).hasSize(3);
    assertThat(backEnds.calls(email)).isEqualTo(3);
  }

  @Test
  void a_suspended_one_lets_others_pass() {
    String email = someEmail();
    backEnds.hold(email);
    Instance first = client.started(FAN_OUT, hire("Jo", email, "developer"));
    await().until(() -> backEnds.calls(email) == 1);
    first.suspend();
    first.awaitStatus("Suspended");
    backEnds.release(email);

    client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    assertThat(first.runtimeStatus()).isEqualTo("Suspended");
    first.end();
  }

  @Test
  void a_terminated_onboarding_starts_no_further_activity() {
    String email = someEmail();
    backEnds.hold(email);
    Instance running = client.started(FAN_OUT, hire("Jo", email, "developer"));
    await().until(() -> backEnds.calls(email) == 1);
    running.end();
    backEnds.release(email);

    await().during(Duration.ofSeconds(1)).until(() -> backEnds.calls(email) == 1);
    assertThat(running.runtimeStatus()).isEqualTo("Terminated");
  }
}
