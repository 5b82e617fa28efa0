package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Wire;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start answers, and where the addresses that it gives out lead. */
@OnH2
class StartIT extends DurableApiServer {

  @ParameterizedTest
  @ValueSource(strings = {"/api/orchestrators/", DurableClient.WEBHOOKS + "/orchestrators/"})
  void a_start_is_answered_202_with_where_to_look_and_when(String address) {
    Answer answer = client.post(address + FAN_OUT, johnny());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo(answer.text("statusQueryGetUri"));
    assertThat(answer.header("Retry-After")).isEqualTo("10");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void the_body_has_its_nine_keys_in_their_order() {
    assertThat(client.start(FAN_OUT, johnny()).keys())
        .containsExactly(
            "id",
            "statusQueryGetUri",
            "sendEventPostUri",
            "terminatePostUri",
            "rewindPostUri",
            "purgeHistoryDeleteUri",
            "restartPostUri",
            "suspendPostUri",
            "resumePostUri");
  }

  @Test
  void the_addresses_are_those_of_the_instance_with_their_braces_kept() {
    Instance started = client.started(FAN_OUT, johnny());
    String one = "http://localhost:%d%s/%s".formatted(port, DurableClient.INSTANCES, started.id());

    assertThat(started.link("statusQueryGetUri")).isEqualTo(one);
    assertThat(started.link("sendEventPostUri")).isEqualTo(one + "/raiseEvent/{eventName}");
    assertThat(started.link("terminatePostUri")).isEqualTo(one + "/terminate?reason={text}");
    assertThat(started.link("rewindPostUri")).startsWith(one + "/rewind");
    assertThat(started.link("purgeHistoryDeleteUri")).isEqualTo(one);
    assertThat(started.link("restartPostUri")).startsWith(one + "/restart");
    assertThat(started.link("suspendPostUri")).startsWith(one + "/suspend");
    assertThat(started.link("resumePostUri")).startsWith(one + "/resume");
  }

  @Test
  void the_id_is_32_hex_digits_unless_the_caller_chose_one() {
    assertThat(client.started(FAN_OUT, johnny()).id()).matches("[0-9a-f]{32}");

    String mine = someId();
    assertThat(client.started(FAN_OUT, mine, johnny()).id()).isEqualTo(mine);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAN_OUT, PARALLEL, EXTERNAL_EVENT})
  void every_orchestrator_can_be_started_under_an_id_of_ones_own(String orchestrator) {
    String input = orchestrator.equals(PARALLEL) ? employees(johnny()) : johnny();
    Instance started = client.started(orchestrator, someId(), input).awaitStatus("Completed");

    assertThat(started.status().text("name")).isEqualTo(orchestrator);
    assertThat(started.status().text("instanceId")).isEqualTo(started.id());
  }

  @Test
  void an_id_in_use_by_an_active_instance_is_409() {
    Instance waiting = client.started(EXTERNAL_EVENT, someId(), daniel());

    refused(409, () -> client.start(EXTERNAL_EVENT, waiting.id(), daniel()));
    refused(409, () -> client.start(FAN_OUT, waiting.id(), johnny()));
    refused(409, () -> client.start(PARALLEL, waiting.id(), employees(johnny())));
    waiting.suspend();
    waiting.awaitStatus("Suspended");
    refused(409, () -> client.start(EXTERNAL_EVENT, waiting.id(), daniel()));
    waiting.end();
  }

  @Test
  void the_id_of_a_running_batch_is_taken_too_and_so_are_those_of_its_children() {
    String email = someEmail();
    backEnds.hold(email);
    Instance batch = client.started(PARALLEL, someId(), employees(hire("Bo", email, "developer")));

    refused(409, () -> client.start(FAN_OUT, batch.id(), johnny()));
    refused(409, () -> client.start(PARALLEL, batch.id(), employees(johnny())));
    refused(409, () -> client.start(FAN_OUT, batch.id() + ":Bo", johnny()));
    backEnds.release(email);
    batch.awaitStatus("Completed");
  }

  @Test
  void of_those_who_want_the_same_id_at_once_one_gets_it() {
    for (int round = 0; round < 5; round++) {
      String id = someId();
      Callable<Integer> start = () -> client.start(EXTERNAL_EVENT, id, daniel()).status();

      List<Integer> answers = Race.between(Collections.nCopies(8, start));

      assertThat(answers).containsOnlyOnce(202).containsOnly(202, 409);
      assertThat(client.ids("instanceIdPrefix=" + id)).containsExactly(id);
    }
  }

  @Test
  void an_id_is_free_again_once_its_instance_has_completed() {
    String id = someId();
    client.started(FAN_OUT, id, johnny()).awaitStatus("Completed");

    assertNewLife(id);
  }

  @Test
  void an_id_is_free_again_once_its_instance_has_failed() {
    String id = someId();
    client.started(FAN_OUT, id, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");

    assertNewLife(id);
  }

  @Test
  void an_id_is_free_again_once_its_instance_was_terminated() {
    String id = someId();
    client.started(EXTERNAL_EVENT, id, daniel()).end();

    assertNewLife(id);
  }

  @Test
  void the_id_of_a_batch_is_free_again_with_its_children_s() {
    String id = someId();
    client.started(PARALLEL, id, employees(johnny())).awaitStatus("Completed");

    client.started(PARALLEL, id, employees(johnny())).awaitStatus("Completed");

    assertThat(client.ids("instanceIdPrefix=" + id))
        .containsExactlyInAnyOrder(id, id + ":Johnny Lawrence");
  }

  /** There is one of this id, and it is the new one. */
  private void assertNewLife(String id) {
    Instance again = client.started(EXTERNAL_EVENT, id, johnny()).awaitStatus("Completed");
    assertThat(again.status().text("name")).isEqualTo(EXTERNAL_EVENT);
    assertThat(again.history("ExecutionStarted")).hasSize(1);
    assertThat(client.ids("instanceIdPrefix=" + id)).containsExactly(id);
  }

  @Test
  void the_addresses_carry_the_origin_of_the_request() {
    DurableClient byNumber = new DurableClient("http://127.0.0.1:" + port, People.ADMIN_KEY);

    Instance started = byNumber.started(FAN_OUT, johnny());

    assertThat(started.link("statusQueryGetUri")).startsWith("http://127.0.0.1:" + port + "/");
    assertThat(started.link("resumePostUri")).startsWith("http://127.0.0.1:" + port + "/");
    assertThat(started.awaitEnd().status().status()).isEqualTo(200);
  }

  @Test
  void the_origin_is_what_the_host_header_says() {
    Wire.Answer answer =
        new Wire(port)
            .send(
                "POST /api/orchestrators/%s HTTP/1.1".formatted(FAN_OUT),
                johnny(),
                "Host: gangway.example:8443",
                "x-functions-key: " + People.ADMIN_KEY,
                "Content-Type: application/json",
                "Content-Length: " + johnny().length());

    String origin = "http://gangway.example:8443" + DurableClient.INSTANCES + "/";
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.head()).contains("Location: " + origin);
    assertThat(answer.body()).contains("\"statusQueryGetUri\":\"" + origin);
  }

  @Test
  void task_hub_and_connection_are_accepted() {
    String asked =
        DurableClient.WEBHOOKS
            + "/orchestrators/"
            + FAN_OUT
            + "?taskHub=TestHubName&connection=Storage";
    Instance started = client.started(client.post(asked, johnny()));

    assertThat(started.status("taskHub=TestHubName&connection=Storage").status()).isIn(200, 202);
    assertThat(client.list("taskHub=TestHubName&connection=Storage").status()).isEqualTo(200);
  }

  @Test
  void the_key_may_stand_in_the_parameter_code() {
    DurableClient keyless = new DurableClient("http://localhost:" + port, null);
    String code = "code=" + DurableClient.encoded(People.ADMIN_KEY);

    Instance started =
        keyless.started(
            keyless.post(
                "/api/orchestrators/%s?taskHub=T&connection=C&%s".formatted(EXTERNAL_EVENT, code),
                daniel()));

    String one = DurableClient.INSTANCES + "/" + started.id();
    assertThat(keyless.get(one + "?" + code).status()).isEqualTo(202);
    assertThat(keyless.post(one + "/raiseEvent/ApprovalRequest?" + code, "\"approved\"").status())
        .isEqualTo(202);
    assertThat(keyless.get(DurableClient.INSTANCES + "?" + code).status()).isEqualTo(200);
  }

  @Test
  void an_unknown_orchestrator_is_400_and_the_known_ones_are_listed() {
    Answer answer = refused(400, () -> client.start("OffboardingOrchestrator", johnny()));

    assertThat(answer.keys()).containsExactly("Message", "ExceptionMessage");
    assertThat(answer.text("ExceptionMessage")).contains(FAN_OUT, PARALLEL, EXTERNAL_EVENT);
  }

  @Test
  void the_name_of_an_orchestrator_is_no_pattern() {
    for (String name : List.of("onboarding", "Onboarding*", "Onboarding%25", "%20", "a%0Ab")) {
      refused(400, () -> client.start(name, johnny()));
    }
  }
}
