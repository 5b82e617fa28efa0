package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slash at the end of an address makes no difference, nor does the case of its words. */
@OnH2
class SpellingIT extends DurableApiServer {

  @Test
  void instances_are_listed_and_purged_with_a_slash_as_without() {
    Instance ended = client.started(FAN_OUT, someId(), johnny()).awaitEnd();
    String ofIt = "instanceIdPrefix=" + ended.id() + "&createdTimeFrom=2020-01-01";

    Answer list = client.get(DurableClient.INSTANCES + "/?" + ofIt);
    Answer purged = client.delete(DurableClient.INSTANCES + "/?" + ofIt);

    assertThat(list.status()).as(list.body()).isEqualTo(200);
    assertThat(list.json().get(0).path("instanceId").asText()).isEqualTo(ended.id());
    assertThat(purged.status()).as(purged.body()).isEqualTo(200);
    assertThat(purged.body()).isEqualTo("{\"instancesDeleted\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/orchestrators/%s/",
        "/api/Orchestrators/%s",
        "/runtime/webhooks/durabletask/orchestrators/%s/",
        "/runtime/webhooks/DurableTask/Orchestrators/%s"
      })
  void an_orchestration_is_started(String address) {
    Instance started = client.started(client.post(address.formatted(FAN_OUT), johnny()));

    assertThat(started.link("statusQueryGetUri")).endsWith("/instances/" + started.id());
    started.awaitStatus("Completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s-Mixed;Case", "%s TERMINATE", "Instances%s"})
  void an_id_keeps_its_letters(String pattern) {
    String id = pattern.formatted(someId());
    String start = "/runtime/webhooks/durabletask/Orchestrators/%s/%s/";

    Instance started =
        client.started(
            client.post(start.formatted(EXTERNAL_EVENT, DurableClient.encoded(id)), daniel()));

    assertThat(started.id()).isEqualTo(id);
    String one = DurableClient.INSTANCES.replace("instances", "INSTANCES") + "/";
    assertThat(client.get(one + DurableClient.encoded(id) + "/").text("instanceId")).isEqualTo(id);
    assertThat(client.get(one + DurableClient.encoded(id.toUpperCase() + "x")).status())
        .isEqualTo(404);
    started.end();
  }

  @Test
  void operations_are_known_in_any_case_and_with_a_slash() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    String one = waiting.link("statusQueryGetUri");

    assertThat(client.post(one + "/SUSPEND?reason=x").status()).isEqualTo(202);
    assertThat(client.post(one + "/Resume/?reason=x").status()).isEqualTo(202);
    assertThat(client.post(one + "/raiseevent/Other/", "1").status()).isEqualTo(202);
    assertThat(
            waiting.awaitHistory("EventRaised").history("EventRaised").get(0).path("Name").asText())
        .isEqualTo("Other");
    assertThat(client.post(one + "/Terminate?reason=enough").status()).isEqualTo(202);
    waiting.awaitStatus("Terminated");
    assertThat(client.post(one + "/REWIND/").status()).isEqualTo(410);
    Answer again = client.post(one + "/reStart?restartWithNewInstanceId=false");
    assertThat(again.status()).isEqualTo(202);
    client.started(again).end();
    assertThat(client.delete(one + "/").status()).isEqualTo(200);
  }

  @Test
  void what_is_no_operation_is_404_in_any_spelling() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    for (String word : List.of("/explode", "/EXPLODE/", "/terminate/now", "/raiseEvent/")) {
      Answer answer = client.post(waiting.link("statusQueryGetUri") + word);
      assertThat(answer.status()).as(word).isEqualTo(404);
      assertThat(answer.header("Content-Type")).contains("json");
    }
    waiting.end();
  }
}
