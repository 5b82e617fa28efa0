package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller asked for by the query of an address stays on the way, wherever that leads. */
@OnH2
class CarriedQueryIT extends DurableApiServer {

  private static final String QUERY =
      "taskHub=TestHub&connection=Storage&showInput=false&returnInternalServerErrorOnFailure=true";

  private static final List<String> LINKS =
      List.of(
          "statusQueryGetUri",
          "sendEventPostUri",
          "terminatePostUri",
          "rewindPostUri",
          "purgeHistoryDeleteUri",
          "restartPostUri",
          "suspendPostUri",
          "resumePostUri");

  @Test
  void the_location_of_one_that_runs_is_the_address_that_was_asked() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    String asked = waiting.link("statusQueryGetUri") + "?showHistory=true&" + QUERY;

    Answer status = client.get(asked);

    assertThat(status.status()).isEqualTo(202);
    assertThat(status.header("Location")).isEqualTo(asked);
    Answer followed = client.get(status.header("Location"));
    assertThat(followed.json().path("input").isNull()).isTrue();
    assertThat(followed.keys()).contains("historyEvents");
    waiting.end();
  }

  @Test
  void whoever_follows_the_location_of_a_start_is_told_of_a_failure_as_they_asked() {
    Answer start =
        client.post(started(FAN_OUT), hire("Fay", someId() + "@fail.example", "developer"));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> client.get(start.header("Location")).status() == 500);

    JsonNode failed = client.get(start.header("Location")).json();
    assertThat(failed.path("runtimeStatus").asText()).isEqualTo("Failed");
    assertThat(failed.path("input").isNull()).isTrue();
  }

  @Test
  void every_address_of_a_start_carries_the_query() {
    for (String address :
        List.of(started(EXTERNAL_EVENT), "/api/orchestrators/" + EXTERNAL_EVENT + "?" + QUERY)) {
      Instance started = client.started(client.post(address, daniel()));

      assertThat(LINKS).allSatisfy(key -> assertThat(started.link(key)).endsWith(QUERY));
      assertThat(started.link("terminatePostUri")).contains("/terminate?reason={text}&taskHub=");
      assertThat(started.link("sendEventPostUri")).contains("/raiseEvent/{eventName}?taskHub=");
      started.end();
    }
  }

  @Test
  void those_of_a_restart_carry_it_too_but_not_what_the_restart_itself_was_told() {
    Instance ended = client.started(EXTERNAL_EVENT, johnny()).awaitEnd();
    String asked = ended.link("restartPostUri") + "?restartWithNewInstanceId=false&" + QUERY;

    Answer again = client.post(asked);

    assertThat(again.header("Location")).isEqualTo(ended.link("statusQueryGetUri") + "?" + QUERY);
    assertThat(LINKS).allSatisfy(key -> assertThat(again.text(key)).endsWith(QUERY));
    assertThat(again.body()).doesNotContain("restartWithNewInstanceId");
    client.started(again).awaitEnd();
  }

  @Test
  void a_key_that_came_in_the_address_opens_every_address_of_the_answer() {
    DurableClient keyless = new DurableClient("http://localhost:" + port, null);
    String code = "code=" + DurableClient.encoded(People.ADMIN_KEY);

    Instance started =
        keyless.started(keyless.post(started(EXTERNAL_EVENT) + "&" + code, daniel()));

    assertThat(started.raise("Other", "1").status()).isEqualTo(202);
    assertThat(started.suspend().status()).isEqualTo(202);
    assertThat(started.resume().status()).isEqualTo(202);
    started.end();
    assertThat(started.rewind().status()).isEqualTo(410);
    assertThat(keyless.get(started.restart("").header("Location")).status()).isIn(200, 202);
    assertThat(started.purge().status()).isEqualTo(200);
  }

  @Test
  void a_key_that_came_in_a_header_is_in_no_address() {
    Answer start = client.post(started(EXTERNAL_EVENT), daniel());

    assertThat(start.body()).doesNotContain("code=");
    assertThat(start.header("Location")).doesNotContain("code=");
    client.started(start).end();
  }

  @Test
  void the_longest_query_that_is_taken_fits_into_the_answer() {
    String query = "a=" + "b".repeat(7_600);

    Instance started =
        client.started(client.post("/api/orchestrators/%s?%s".formatted(FAN_OUT, query), johnny()));

    assertThat(started.link("statusQueryGetUri")).endsWith(query);
    assertThat(started.awaitEnd().status().status()).isEqualTo(200);
  }

  private static String started(String orchestrator) {
    return DurableClient.WEBHOOKS + "/orchestrators/" + orchestrator + "?" + QUERY;
  }
}
