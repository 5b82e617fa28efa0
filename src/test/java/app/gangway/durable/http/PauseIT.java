package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suspend and resume. */
@OnH2
class PauseIT extends DurableApiServer {

  @Test
  void a_suspended_instance_says_so_until_it_is_resumed() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.suspend().status()).isEqualTo(202);
    assertThat(waiting.awaitStatus("Suspended").status().status()).isEqualTo(202);
    assertThat(waiting.resume().status()).isEqualTo(202);
    assertThat(waiting.awaitStatus("Running").status().status()).isEqualTo(202);

    waiting.approve();
    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void a_suspended_instance_starts_no_further_activity_until_it_is_resumed() {
    String email = someEmail();
    Instance waiting = client.started(EXTERNAL_EVENT, daniel(email)).awaitApproval();
    waiting.suspend();
    waiting.awaitStatus("Suspended");
    waiting.approve();

    await().during(Duration.ofSeconds(2)).until(() -> backEnds.calls(EQUIPMENT, email) == 0);
    assertThat(waiting.runtimeStatus()).isEqualTo("Suspended");

    waiting.resume();
    waiting.awaitStatus("Completed");
    assertThat(backEnds.calls(EQUIPMENT, email)).isEqualTo(1);
  }

  @Test
  void what_is_at_work_may_end_while_suspended_but_the_instance_does_not() {
    String email = someEmail();
    backEnds.hold(email);
    Instance running = client.started(FAN_OUT, hire("Jo", email, "developer"));
    await().until(() -> backEnds.calls(email) == 3);
    running.suspend();
    running.awaitStatus("Suspended");
    backEnds.release(email);

    await().during(Duration.ofSeconds(1)).until(() -> running.runtimeStatus().equals("Suspended"));
    running.resume();

    assertThat(running.awaitStatus("Completed").output()).hasSize(3);
    assertThat(backEnds.calls(email)).isEqualTo(3);
  }

  @Test
  void what_fails_while_suspended_is_not_tried_again_before_the_resume() {
    String email = someEmail();
    backEnds.breakDown(CARD, email);
    backEnds.hold(email);
    Instance running = client.started(FAN_OUT, hire("Jo", email, "developer"));
    await().until(() -> backEnds.calls(email) == 3);
    running.suspend();
    running.awaitStatus("Suspended");
    backEnds.release(email);

    await().during(Duration.ofSeconds(1)).until(() -> backEnds.calls(CARD, email) == 1);
    backEnds.mend(CARD, email);
    running.resume();

    assertThat(running.awaitStatus("Completed").output()).hasSize(3);
    assertThat(backEnds.calls(CARD, email)).isEqualTo(2);
  }

  @Test
  void a_batch_can_be_suspended_and_resumed() {
    String email = someEmail();
    backEnds.hold(email);
    Instance batch = client.started(PARALLEL, employees(hire("Bo", email, "developer")));

    assertThat(batch.suspend().status()).isEqualTo(202);
    batch.awaitStatus("Suspended");
    backEnds.release(email);
    await().during(Duration.ofSeconds(1)).until(() -> batch.runtimeStatus().equals("Suspended"));
    assertThat(batch.resume().status()).isEqualTo(202);

    batch.awaitStatus("Completed");
  }

  @Test
  void to_suspend_or_resume_twice_changes_nothing() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.resume().status()).isEqualTo(202);
    assertThat(waiting.runtimeStatus()).isEqualTo("Running");
    waiting.suspend();
    assertThat(waiting.awaitStatus("Suspended").suspend().status()).isEqualTo(202);
    assertThat(waiting.runtimeStatus()).isEqualTo("Suspended");
    waiting.resume();
    waiting.awaitStatus("Running").end();
  }

  @Test
  void an_unknown_instance_is_404() {
    for (String call : List.of("/suspend", "/resume", "/suspend?reason=x", "/resume?reason=x")) {
      Answer answer = client.post(DurableClient.INSTANCES + "/" + someId() + call);
      assertThat(answer.status()).isEqualTo(404);
      assertExplains(answer);
    }
  }

  @Test
  void a_finished_instance_is_410() {
    Instance completed = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();

    for (Instance ended : List.of(completed, terminated)) {
      assertThat(ended.suspend().status()).isEqualTo(410);
      assertThat(ended.resume().status()).isEqualTo(410);
      assertExplains(ended.suspend());
    }
    assertThat(completed.runtimeStatus()).isEqualTo("Completed");
  }
}
