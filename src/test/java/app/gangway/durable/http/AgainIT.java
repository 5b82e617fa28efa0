package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Restart and rewind: all of it again, or what failed. */
@OnH2
class AgainIT extends DurableApiServer {

  @Test
  void a_restart_is_answered_as_a_start_is() {
    Instance first = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    Answer answer = first.restart("");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.keys()).isEqualTo(client.start(FAN_OUT, johnny()).keys());
    assertThat(answer.header("Location")).isEqualTo(answer.text("statusQueryGetUri"));
    assertThat(answer.header("Retry-After")).isEqualTo("10");
  }

  @Test
  void a_restart_with_a_new_id_leaves_the_first_as_it_is() {
    String email = someEmail();
    String input = hire("Jo", email, "developer").replace("{", "{\"badge\": 7, ");
    Instance first = client.started(FAN_OUT, input).awaitStatus("Completed");

    Instance second = client.started(first.restart("restartWithNewInstanceId=true"));

    assertThat(second.id()).isNotEqualTo(first.id()).matches("[0-9a-f]{32}");
    Answer status = second.awaitStatus("Completed").status();
    assertThat(status.text("name")).isEqualTo(FAN_OUT);
    assertThat(status.json().path("input")).isEqualTo(Answer.json(input));
    assertThat(status.json().path("output")).isEqualTo(first.output());
    assertThat(backEnds.calls(email)).isEqualTo(6);
    assertThat(first.runtimeStatus()).isEqualTo("Completed");
  }

  @Test
  void a_restart_with_the_same_id_takes_the_place_of_the_first() {
    String email = someEmail();
    Instance first =
        client.started(FAN_OUT, someId(), hire("Jo", email, "developer")).awaitStatus("Completed");

    Instance second = client.started(first.restart("restartWithNewInstanceId=false"));

    assertThat(second.id()).isEqualTo(first.id());
    second.awaitStatus("Completed");
    assertThat(backEnds.calls(email)).isEqualTo(6);
    assertThat(client.ids("instanceIdPrefix=" + first.id())).containsExactly(first.id());
    assertThat(second.history("TaskCompleted")).hasSize(3);
  }

  @Test
  void every_orchestrator_can_be_restarted_however_it_ended() {
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();
    Instance again = client.started(terminated.restart("restartWithNewInstanceId=false"));
    again.awaitApproval().approve();
    assertThat(again.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);

    Instance batch = client.started(PARALLEL, employees(johnny())).awaitStatus("Completed");
    Instance other = client.started(batch.restart("restartWithNewInstanceId=true"));
    other.awaitStatus("Completed");
    assertThat(client.status(other.id() + ":Johnny Lawrence").status()).isEqualTo(200);

    Instance failed =
        client.started(FAN_OUT, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");
    client.started(failed.restart("")).awaitStatus("Failed");
  }

  @Test
  void a_running_instance_keeps_its_id_to_itself() {
    Instance waiting = client.started(EXTERNAL_EVENT, someId(), daniel()).awaitApproval();

    Answer answer = waiting.restart("restartWithNewInstanceId=false");

    assertThat(answer.status()).isIn(400, 409);
    assertExplains(answer);
    assertThat(client.ids("instanceIdPrefix=" + waiting.id())).containsExactly(waiting.id());
    assertThat(waiting.runtimeStatus()).isEqualTo("Running");
    waiting.end();
  }

  @Test
  void an_unknown_instance_cannot_be_restarted_400() {
    Answer answer = client.post(DurableClient.INSTANCES + "/" + someId() + "/restart");

    assertThat(answer.status()).isEqualTo(400);
    assertExplains(answer);
  }

  @Test
  void a_rewind_runs_only_what_failed_again() {
    String email = someEmail();
    backEnds.breakDown(EQUIPMENT, email);
    Instance failed = client.started(FAN_OUT, hire("Jo", email, "developer")).awaitStatus("Failed");
    int before = backEnds.calls(EQUIPMENT, email);
    backEnds.mend(EQUIPMENT, email);

    assertThat(failed.rewind().status()).isEqualTo(202);

    failed.awaitStatus("Completed");
    assertThat(failed.output()).hasSize(3);
    assertThat(failed.output().get(1).asText())
        .isEqualTo("Role specific IT equipment (role: developer) was ordered for Jo.");
    assertThat(backEnds.calls(CARD, email)).isEqualTo(1);
    assertThat(backEnds.calls(WELCOME, email)).isEqualTo(1);
    assertThat(backEnds.calls(EQUIPMENT, email)).isEqualTo(before + 1);
    assertThat(failed.history("TaskCompleted")).hasSize(3);
  }

  @Test
  void what_fails_again_after_a_rewind_can_be_rewound_again() {
    Instance failed =
        client
            .started(EXTERNAL_EVENT, hire("Fay", "fay@fail.example", "developer"))
            .awaitStatus("Failed");

    assertThat(failed.rewind().status()).isEqualTo(202);
    assertThat(failed.awaitStatus("Failed").rewind().status()).isEqualTo(202);
    failed.awaitStatus("Failed");
  }

  @Test
  void an_order_that_was_approved_and_then_failed_is_not_asked_for_again() {
    String email = someEmail();
    backEnds.breakDown(EQUIPMENT, email);
    Instance failed = client.started(EXTERNAL_EVENT, daniel(email)).awaitApproval();
    failed.approve();
    failed.awaitStatus("Failed");
    backEnds.mend(EQUIPMENT, email);

    assertThat(failed.rewind().status()).isEqualTo(202);

    assertThat(failed.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
    assertThat(failed.history("TimerCreated")).hasSize(1);
  }

  @Test
  void a_failed_child_can_be_rewound() {
    String email = someEmail();
    backEnds.breakDown(CARD, email);
    Instance batch =
        client.started(PARALLEL, employees(hire("Bo", email, "developer"), johnny())).awaitEnd();
    String child = DurableClient.INSTANCES + "/" + batch.id() + ":Bo";
    assertThat(client.get(child).text("runtimeStatus")).isEqualTo("Failed");
    backEnds.mend(CARD, email);

    assertThat(client.post(child + "/rewind?reason=mended").status()).isEqualTo(202);

    await()
        .untilAsserted(
            () -> assertThat(client.get(child).text("runtimeStatus")).isEqualTo("Completed"));
    batch.awaitStatus("Completed");
  }

  @Test
  void a_batch_with_a_failed_child_has_failed_and_a_rewind_runs_that_child_again() {
    String email = someEmail();
    backEnds.breakDown(CARD, email);
    Instance batch =
        client
            .started(PARALLEL, employees(hire("Bo", email, "developer"), johnny()))
            .awaitStatus("Failed");
    backEnds.mend(CARD, email);

    assertThat(batch.rewind().status()).isEqualTo(202);

    assertThat(batch.awaitStatus("Completed").output().isNull()).isTrue();
    assertThat(backEnds.calls(EQUIPMENT, email)).isEqualTo(1);
  }

  @Test
  void an_unknown_instance_cannot_be_rewound_404() {
    Answer answer = client.post(DurableClient.INSTANCES + "/" + someId() + "/rewind?reason=x");

    assertThat(answer.status()).isEqualTo(404);
    assertExplains(answer);
  }

  @Test
  void one_that_has_not_failed_cannot_be_rewound_410() {
    Instance completed = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    Instance declined = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    declined.raise("ApprovalRequest", "\"no\"");
    declined.awaitStatus("Completed");

    for (Instance other : List.of(completed, terminated, waiting, declined)) {
      Answer answer = other.rewind();
      assertThat(answer.status()).isEqualTo(410);
      assertExplains(answer);
    }
    waiting.end();
  }
}
