package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database has a say in, once on each. */
abstract class MainPaths extends DurableApiServer {

  @Test
  void an_onboarding_starts_and_completes_with_its_history() {
    String input = johnny().replace("{", "{\"badge\": {\"größe\": [1.50, null, \"😀\"]}, ");
    Instance ended = client.started(FAN_OUT, input).awaitStatus("Completed");

    assertThat(ended.output()).hasSize(3);
    assertThat(ended.status().json().path("input")).isEqualTo(Answer.json(input));
    assertThat(ended.history())
        .extracting(entry -> entry.path("EventType").asText())
        .containsExactly(
            "ExecutionStarted",
            "TaskCompleted",
            "TaskCompleted",
            "TaskCompleted",
            "ExecutionCompleted");
  }

  @Test
  void a_batch_starts_and_completes_with_its_children() {
    Instance batch =
        client.started(PARALLEL, employees(johnny(), daniel(), johnny())).awaitStatus("Completed");

    assertThat(client.ids("instanceIdPrefix=" + batch.id() + ":")).hasSize(3);
    assertThat(batch.history("SubOrchestrationInstanceCompleted")).hasSize(3);
  }

  @Test
  void an_order_is_approved() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.approve().status()).isEqualTo(202);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void an_event_raised_at_once_is_kept() {
    for (int round = 0; round < 20; round++) {
      Instance early = client.started(EXTERNAL_EVENT, daniel());
      assertThat(early.approve().status()).isEqualTo(202);
      assertThat(early.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
    }
  }

  @Test
  void of_a_yes_and_a_no_at_once_one_counts() {
    for (int round = 0; round < 10; round++) {
      Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

      List<Integer> answers =
          Race.between(
              () -> waiting.approve().status(),
              () -> waiting.raise("ApprovalRequest", "\"no\"").status(),
              () -> waiting.approve().status());

      assertThat(answers).contains(202).allMatch(status -> status == 202 || status == 410);
      String output = waiting.awaitStatus("Completed").output().asText();
      assertThat(output).isIn(ORDERED_FOR_DANIEL, DECLINED);
      assertThat(waiting.history("ExecutionCompleted")).hasSize(1);
      assertThat(waiting.history("TaskCompleted")).hasSize(output.equals(DECLINED) ? 1 : 2);
    }
  }

  @Test
  void of_a_yes_and_a_termination_at_once_one_counts() {
    for (int round = 0; round < 10; round++) {
      Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

      List<Integer> answers =
          Race.between(
              () -> waiting.approve().status(), () -> waiting.terminate("enough").status());

      assertThat(answers).contains(202).allMatch(status -> status == 202 || status == 410);
      String end = waiting.awaitEnd().runtimeStatus();
      assertThat(end).isIn("Completed", "Terminated");
      assertThat(waiting.output().asText())
          .isEqualTo(end.equals("Completed") ? ORDERED_FOR_DANIEL : "enough");
    }
  }

  @Test
  void an_instance_is_terminated_and_its_id_is_free_again() {
    String id = someId();
    assertThat(client.started(EXTERNAL_EVENT, id, daniel()).end().output().asText())
        .isEqualTo("enough");

    client.started(FAN_OUT, id, johnny()).awaitStatus("Completed");

    assertThat(client.ids("instanceIdPrefix=" + id)).containsExactly(id);
  }

  @Test
  void of_those_who_want_the_same_id_at_once_one_gets_it() {
    String id = someId();

    List<Integer> answers =
        Race.between(
            Collections.nCopies(8, () -> client.start(EXTERNAL_EVENT, id, daniel()).status()));

    assertThat(answers).containsOnlyOnce(202).containsOnly(202, 409);
  }

  @Test
  void a_suspended_instance_waits_for_its_resume() {
    String email = someEmail();
    Instance waiting = client.started(EXTERNAL_EVENT, daniel(email)).awaitApproval();
    waiting.suspend();
    waiting.awaitStatus("Suspended");
    waiting.approve();
    await().during(Duration.ofSeconds(1)).until(() -> backEnds.calls(email) == 0);

    waiting.resume();

    waiting.awaitStatus("Completed");
  }

  @Test
  void a_failed_instance_is_rewound() {
    String email = someEmail();
    backEnds.breakDown(WELCOME, email);
    Instance failed = client.started(FAN_OUT, hire("Jo", email, "x")).awaitStatus("Failed");
    backEnds.mend(WELCOME, email);

    assertThat(failed.rewind().status()).isEqualTo(202);

    failed.awaitStatus("Completed");
    assertThat(backEnds.calls(CARD, email)).isEqualTo(1);
    assertThat(failed.history("TaskCompleted")).hasSize(3);
  }

  @Test
  void an_ended_instance_is_restarted_and_purged() {
    Instance first = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance second = client.started(first.restart("restartWithNewInstanceId=true"));
    second.awaitStatus("Completed");

    assertThat(first.purge().status()).isEqualTo(200);
    assertThat(first.status().status()).isEqualTo(404);
    assertThat(second.status().status()).isEqualTo(200);
    assertThat(client.delete(DurableClient.INSTANCES + "/" + second.id()).status()).isEqualTo(200);
  }

  @Test
  void page_by_page_everything_is_seen_once_in_any_letters() {
    String some = someId();
    List<String> all = new ArrayList<>();
    for (String end : List.of("a", "B", "ä", "%", "_", "Z", "z", "é", "漢", "a b", "a-b")) {
      all.add(client.started(FAN_OUT, some + end, johnny()).id());
    }
    client.started(PARALLEL, some, employees(johnny(), daniel()));
    all.addAll(List.of(some, some + ":Johnny Lawrence", some + ":Daniel LaRusso"));

    assertThat(client.ids("instanceIdPrefix=%s&top=2".formatted(some)))
        .hasSize(all.size())
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(client.ids("instanceIdPrefix=" + some + "%25")).containsExactly(some + "%");
    assertThat(client.ids("instanceIdPrefix=" + some + "_")).containsExactly(some + "_");
    assertThat(client.ids("instanceIdPrefix=" + some + "Z")).containsExactly(some + "Z");
  }
}
