package app.gangway.durable.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an event from outside does, and when it is refused. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class EventsIT extends DurableApiServer {

  @Autowired JdbcClient rows;

  private static final String NOT_JSON = "Only application/json request content is supported";
  private static final String BROKEN_JSON = "Invalid JSON content";

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
  void the_lesson_s_own_parameters_are_accepted() {
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

  @Test
  void first_of_all_an_unknown_instance_is_404() {
    String raising = DurableClient.INSTANCES + "/" + someId() + "/raiseEvent/ApprovalRequest";

    for (String type : new String[] {DurableClient.JSON, "text/plain"}) {
      for (String body : List.of("\"approved\"", "{")) {
        Answer answer = client.post(raising, type, BodyPublishers.ofString(body));
        assertThat(answer.status()).isEqualTo(404);
        assertExplains(answer);
      }
    }
  }

  @Test
  void then_a_finished_one_is_410() {
    Instance completed = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance failed =
        client.started(FAN_OUT, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();

    for (Instance ended : List.of(completed, failed, terminated)) {
      assertThat(ended.approve().status()).isEqualTo(410);
      assertThat(raise(ended, "text/plain", "{").status()).isEqualTo(410);
      assertThat(raise(ended, DurableClient.JSON, "{").status()).isEqualTo(410);
      assertExplains(ended.approve());
    }
  }

  @Test
  void then_what_is_no_json_by_its_type_is_400() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    for (String type :
        new String[] {"text/plain", "text/json", "application/x-www-form-urlencoded", "x", null}) {
      for (String body : List.of("\"approved\"", "{")) {
        Answer answer =
            client.post(waiting.raising("ApprovalRequest"), type, BodyPublishers.ofString(body));
        assertThat(answer.status()).as("%s", type).isEqualTo(400);
        assertThat(answer.text("Message")).isEqualTo(NOT_JSON);
      }
    }
    assertUntouched(waiting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "approved", "'approved'", "\"approved\" x", "\"approved", "[1,]"})
  void and_last_what_is_no_json_by_its_content_is_400(String payload) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    Answer answer = waiting.raise("ApprovalRequest", payload);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("Message")).isEqualTo(BROKEN_JSON);
    assertUntouched(waiting);
  }

  @Test
  void what_no_event_can_be_is_400_and_does_nothing() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    byte[] halfUtf8 = "\"approved?\"".getBytes(UTF_8);
    halfUtf8[9] = (byte) 0xC3;

    Answer bytes =
        client.post(
            waiting.raising("ApprovalRequest"),
            DurableClient.JSON,
            BodyPublishers.ofByteArray(halfUtf8));
    assertThat(bytes.status()).isEqualTo(400);
    Answer deep = waiting.raise("ApprovalRequest", "[".repeat(10_000) + "]".repeat(10_000));
    assertThat(deep.status()).isEqualTo(400);
    assertExplains(deep);
    assertUntouched(waiting);
  }

  @Test
  void an_event_without_end_is_413() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    Answer answer = waiting.raise("ApprovalRequest", " ".repeat(10 * 1024 * 1024) + "1");

    assertThat(answer.status()).isEqualTo(413);
    assertExplains(answer);
    assertUntouched(waiting);
  }

  private void assertUntouched(Instance waiting) {
    assertThat(waiting.runtimeStatus()).isEqualTo("Running");
    assertThat(waiting.history("EventRaised")).isEmpty();
    waiting.end();
  }

  private Answer raise(Instance instance, String type, String body) {
    return client.post(instance.raising("ApprovalRequest"), type, BodyPublishers.ofString(body));
  }

  @Test
  void what_breaks_is_told_with_a_reference_that_the_log_knows(CapturedOutput log) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    rows.sql("alter table raised_event rename column payload to elsewhere").update();
    Answer answer;
    try {
      answer = waiting.raise("Other", "1");
    } finally {
      rows.sql("alter table raised_event rename column elsewhere to payload").update();
    }
    waiting.end();

    assertThat(answer.status()).isEqualTo(500);
    assertExplains(answer);
    assertThat(answer.keys()).containsExactly("Message");
    Matcher told = Pattern.compile("the reference (\\w{8})\\.").matcher(answer.text("Message"));
    assertThat(told.find()).as(answer.body()).isTrue();
    assertThat(answer.body()).doesNotContainIgnoringCase("exception", "payload");
    assertThat(log).contains("reference " + told.group(1));
  }
}
