package app.gangway.durable.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When an event is refused, and in which order that is found. */
@OnH2
class RefusedEventsIT extends EventsServer {

  @Autowired JdbcClient rows;

  private static final String NOT_JSON = "Only application/json request content is supported";
  private static final String BROKEN_JSON = "Invalid JSON content";

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
