package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event from outside does. */
@OnH2
class EventsIT extends EventsServer {

  @ParameterizedTest
  @ValueSource(strings = {"\"approved\"", " \"approved\"", "\"approved\"\n", "\"\\u0061pproved\""})
  void approved_approves_however_it_is_written_in_json(String payload) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.raise("ApprovalRequest", payload).status()).isEqualTo(202);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"declined\"",
        "\"Approved\"",
        "\"APPROVED\"",
        "\"approved \"",
        "\" approved\"",
        "\"approved.\"",
        "\"\"",
        "true",
        "1",
        "null",
        "[\"approved\"]",
        "{\"result\": \"approved\"}"
      })
  void anything_else_declines(String payload) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.raise("ApprovalRequest", payload).status()).isEqualTo(202);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(DECLINED);
    assertThat(waiting.history("TaskCompleted"))
        .noneMatch(entry -> entry.path("FunctionName").asText().equals(EQUIPMENT));
  }

  @Test
  void a_charset_beside_the_type_does_not_matter() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    Answer answer = raise(waiting, "Application/JSON; charset=utf-8", "\"approved\"");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void the_tutorial_s_own_parameters_are_accepted() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    Answer answer =
        client.post(
            waiting.raising("ApprovalRequest") + "?taskHub=TestHubName&connection=Storage",
            "\"approved\"");

    assertThat(answer.status()).isEqualTo(202);
    waiting.awaitStatus("Completed");
  }

  @Test
  void an_event_that_comes_before_the_wait_is_kept_for_it() {
    String email = someEmail();
    backEnds.holdCheck(email);
    Instance early = client.started(EXTERNAL_EVENT, daniel(email));

    assertThat(early.approve().status()).isEqualTo(202);
    assertThat(early.history("TimerCreated")).isEmpty();
    backEnds.release(email);

    assertThat(early.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void a_no_that_comes_before_the_wait_is_kept_too() {
    String email = someEmail();
    backEnds.holdCheck(email);
    Instance early = client.started(EXTERNAL_EVENT, daniel(email));

    assertThat(early.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    backEnds.release(email);

    assertThat(early.awaitStatus("Completed").output().asText()).isEqualTo(DECLINED);
  }

  @Test
  void of_two_that_come_before_the_wait_the_first_counts() {
    String email = someEmail();
    backEnds.holdCheck(email);
    Instance early = client.started(EXTERNAL_EVENT, daniel(email));

    assertThat(early.approve().status()).isEqualTo(202);
    assertThat(early.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    backEnds.release(email);

    assertThat(early.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void an_event_raised_at_once_is_never_lost() {
    for (int round = 0; round < 20; round++) {
      Instance early = client.started(EXTERNAL_EVENT, daniel());

      assertThat(early.approve().status()).isEqualTo(202);

      assertThat(early.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
    }
  }

  @Test
  void an_event_raised_while_suspended_is_kept() {
    Instance suspended = client.started(EXTERNAL_EVENT, daniel());
    suspended.suspend();
    suspended.awaitStatus("Suspended");

    assertThat(suspended.approve().status()).isEqualTo(202);
    assertThat(suspended.runtimeStatus()).isEqualTo("Suspended");
    suspended.resume();

    assertThat(suspended.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void a_second_event_of_the_same_name_does_nothing() {
    String email = someEmail();
    backEnds.hold(email);
    Instance waiting = client.started(EXTERNAL_EVENT, daniel(email)).awaitApproval();

    assertThat(waiting.approve().status()).isEqualTo(202);
    assertThat(waiting.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    backEnds.release(email);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
    assertThat(backEnds.calls(EQUIPMENT, email)).isEqualTo(1);
  }

  @Test
  void a_yes_after_a_no_does_nothing() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    assertThat(waiting.approve().status()).isIn(202, 410);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(DECLINED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello", "Approval Request", "Größe", "a%b", "ApprovalRequest2"})
  void an_event_of_another_name_is_kept_and_does_nothing(String event) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.raise(event, "{\"a\": [1, null]}").status()).isEqualTo(202);

    List<JsonNode> raised = waiting.history("EventRaised");
    assertThat(raised).hasSize(1);
    assertThat(raised.get(0).path("Name").asText()).isEqualTo(event);
    assertThat(raised.get(0).path("Input")).isEqualTo(Answer.json("{\"a\": [1, null]}"));
    assertThat(waiting.runtimeStatus()).isEqualTo("Running");
    waiting.approve();
    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void an_event_for_what_waits_for_none_does_nothing() {
    String email = someEmail();
    backEnds.hold(email);
    Instance running = client.started(FAN_OUT, hire("Jo", email, "sales"));
    Instance batch = client.started(PARALLEL, employees(hire("Bo", email, "sales")));

    assertThat(running.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    assertThat(batch.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    backEnds.release(email);

    assertThat(running.awaitStatus("Completed").output()).hasSize(3);
    assertThat(batch.awaitStatus("Completed").output().isNull()).isTrue();
  }
}
