package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the application answers to whoever asks how it goes. */
@OnH2
class StatusIT extends DurableApiServer {

  @Test
  void an_unknown_instance_is_404() {
    Answer answer = client.status(someId());

    assertThat(answer.status()).isEqualTo(404);
    assertExplains(answer);
  }

  @Test
  void one_that_runs_is_202_with_where_to_look_and_when() {
    String email = someEmail();
    backEnds.hold(email);
    Instance running = client.started(FAN_OUT, hire("Jo", email, "developer"));

    assertInProgress(running, running.status());
    assertThat(running.runtimeStatus()).isIn("Pending", "Running");
    backEnds.release(email);
    running.awaitStatus("Completed");
  }

  @Test
  void one_that_waits_for_a_person_is_running_and_202() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertInProgress(waiting, waiting.status());
    assertThat(waiting.runtimeStatus()).isEqualTo("Running");
    waiting.end();
  }

  @Test
  void a_suspended_one_is_202() {
    Instance suspended = client.started(EXTERNAL_EVENT, daniel());
    suspended.suspend();

    assertInProgress(suspended, suspended.awaitStatus("Suspended").status());
    suspended.end();
  }

  private static void assertInProgress(Instance instance, Answer status) {
    assertThat(status.status()).isEqualTo(202);
    assertThat(status.header("Location")).isEqualTo(instance.link("statusQueryGetUri"));
    assertThat(status.header("Retry-After")).isEqualTo("5");
    assertThat(status.json().path("output").isNull()).isTrue();
  }

  @Test
  void a_completed_one_is_200() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    assertThat(ended.status().status()).isEqualTo(200);
    assertThat(ended.status().header("Location")).isEmpty();
    assertThat(ended.status("returnInternalServerErrorOnFailure=true").status()).isEqualTo(200);
  }

  @Test
  void a_terminated_one_is_200() {
    Instance ended = client.started(EXTERNAL_EVENT, daniel()).end();

    assertThat(ended.status().status()).isEqualTo(200);
    assertThat(ended.status("returnInternalServerErrorOnFailure=true").status()).isEqualTo(200);
  }

  @Test
  void a_failed_one_is_200_and_500_only_for_those_who_ask_for_it() {
    Instance failed =
        client.started(FAN_OUT, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");

    assertThat(failed.status().status()).isEqualTo(200);
    assertThat(failed.status("returnInternalServerErrorOnFailure=false").status()).isEqualTo(200);
    Answer asked = failed.status("returnInternalServerErrorOnFailure=true");
    assertThat(asked.status()).isEqualTo(500);
    assertThat(asked.body()).isEqualTo(failed.status().body());
  }

  @Test
  void a_failed_one_says_what_failed_and_why_for_every_failure() {
    Instance failed =
        client.started(FAN_OUT, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");

    assertThat(failed.output().toString())
        .contains("access card system refused", "equipment shop refused", "mail server refused");
  }

  @Test
  void the_body_has_its_eight_keys_in_their_order() {
    Instance ended = client.started(FAN_OUT, johnny());

    assertThat(ended.status().keys()).containsExactly(KEYS);
    assertThat(ended.awaitEnd().status().keys()).containsExactly(KEYS);
    assertThat(ended.status("showHistory=false").keys()).containsExactly(KEYS);
  }

  @Test
  void the_history_is_the_ninth_key_for_those_who_ask_for_it() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitEnd();

    assertThat(ended.status("showHistory=true").keys())
        .startsWith(KEYS)
        .endsWith("historyEvents")
        .hasSize(9);
  }

  private static final String[] KEYS = {
    "name",
    "instanceId",
    "runtimeStatus",
    "input",
    "customStatus",
    "output",
    "createdTime",
    "lastUpdatedTime"
  };

  @Test
  void it_says_which_orchestrator_runs_on_what_input() {
    Instance ended = client.started(EXTERNAL_EVENT, johnny()).awaitEnd();
    Answer status = ended.status();

    assertThat(status.text("name")).isEqualTo(EXTERNAL_EVENT);
    assertThat(status.text("instanceId")).isEqualTo(ended.id());
    assertThat(status.json().path("input")).isEqualTo(Answer.json(johnny()));
    assertThat(status.json().path("customStatus").isNull()).isTrue();
  }

  @Test
  void the_input_is_null_for_those_who_do_not_want_it() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitEnd();

    assertThat(ended.status("showInput=false").keys()).containsExactly(KEYS);
    assertThat(ended.status("showInput=false").json().path("input").isNull()).isTrue();
    assertThat(ended.status("showInput=true").json().path("input").isObject()).isTrue();
  }

  @Test
  void times_are_in_utc_and_full_seconds() {
    Instant before = Instant.now();
    Answer status = client.started(FAN_OUT, johnny()).awaitEnd().status();

    assertThat(status.text("createdTime")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(status.text("lastUpdatedTime"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    Instant created = Instant.parse(status.text("createdTime"));
    assertThat(created).isBetween(before.minusSeconds(1), Instant.now());
    assertThat(Instant.parse(status.text("lastUpdatedTime"))).isBetween(created, Instant.now());
  }

  @Test
  void the_last_update_is_later_when_something_has_happened_since() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    Instant created = Instant.parse(waiting.status().text("createdTime"));
    await().until(() -> Instant.now().isAfter(created.plusSeconds(2)));

    waiting.approve();
    Answer status = waiting.awaitStatus("Completed").status();

    assertThat(Instant.parse(status.text("createdTime"))).isEqualTo(created);
    assertThat(Instant.parse(status.text("lastUpdatedTime"))).isAfter(created);
  }

  @Test
  void parameters_that_nobody_knows_do_no_harm() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitEnd();

    assertThat(ended.status("showHistory=perhaps&showInput=&x=%ff&returnInternal=1").status())
        .isIn(200, 400);
  }
}
