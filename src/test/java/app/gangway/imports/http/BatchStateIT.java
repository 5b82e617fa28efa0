package app.gangway.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.batch.BatchService;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.ImportService;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a batch is, as a machine hears it. */
class BatchStateIT extends HrSystem {

  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  @Autowired ImportService imports;
  @Autowired BatchService batches;

  @Test
  void a_batch_runs_to_its_end_and_says_how_everybody_fared() {
    String id = id(post(JOHNNY, "Bobby,bobby@fail.example,01.02.2099,developer", DANIEL));
    awaitState(id, state -> count(state, "waiting") == 1 && count(state, "failed") == 1);

    HttpResponse<String> running = get(id);
    assertThat(running.statusCode()).isEqualTo(200);
    assertThat(header(running, "Content-Type")).isEqualTo("application/json");
    assertThat(header(running, "Retry-After")).isEqualTo("5");
    JsonNode state = awaitState(id, s -> count(s, "done") == 1);
    String created = state.get("createdTime").asText();
    assertThat(created).matches(TIME);
    assertThat(state)
        .isEqualTo(
            json(
                ("{\"id\":\"%s\",\"status\":\"Running\",\"rows\":3,\"done\":1,"
                        + "\"failed\":1,\"waiting\":1,\"withdrawn\":0,"
                        + "\"createdTime\":\"%s\",\"completedTime\":null}")
                    .formatted(id, created)));
    assertThat(state.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "status",
            "rows",
            "done",
            "failed",
            "waiting",
            "withdrawn",
            "createdTime",
            "completedTime");

    SignedInAs.admin(() -> batches.withdraw(uuid(id), People.HR, null));
    assertThat(json(get(id)).get("status").asText()).isEqualTo("Terminated");
    JsonNode end = awaitState(id, s -> count(s, "withdrawn") == 1);
    assertThat(end.get("status").asText()).isEqualTo("Terminated");
    assertThat(end.get("completedTime").asText()).matches(TIME);
    assertThat(end.get("createdTime").asText()).isEqualTo(created);
    assertThat(header(get(id), "Retry-After")).isEqualTo("none");
  }

  @Test
  void a_batch_that_is_not_made_yet_is_pending() {
    rows.sql("alter table timeline rename to timeline_elsewhere").update();
    String id;
    try {
      id = id(post(JOHNNY));
      HttpResponse<String> answer = get(id);
      assertThat(header(answer, "Retry-After")).isEqualTo("5");
      assertThat(json(answer).get("status").asText()).isEqualTo("Pending");
      assertThat(count(json(answer), "rows")).isEqualTo(1);
      assertThat(json(answer).get("createdTime").asText()).matches(TIME);
    } finally {
      rows.sql("alter table timeline_elsewhere rename to timeline").update();
    }
    awaitState(id, state -> state.get("status").asText().equals("Completed"));
  }

  @Test
  void a_batch_is_known_by_its_id_however_spelt_and_whoever_submitted_it() {
    UUID id = UUID.randomUUID();
    SignedInAs.admin(
        () -> batches.submit(People.batch(id, "hires", List.of(People.johnny())), People.HR));

    for (String spelt :
        List.of(
            id.toString(),
            id.toString().replace("-", ""),
            id.toString().toUpperCase(Locale.ROOT))) {
      assertThat(json(get(spelt)).get("id").asText()).isEqualTo(id.toString().replace("-", ""));
    }
  }

  @Test
  void a_batch_is_known_by_an_instance_id_of_another_kind() {
    UUID id = UUID.randomUUID();
    SignedInAs.admin(
        () -> batches.submit(People.batch(id, "hires", List.of(People.johnny())), People.HR));
    rows.sql("update batch set instance_id = 'the hires of May' where id = ?").param(id).update();

    JsonNode state = json(get("the%20hires%20of%20May"));

    assertThat(state.get("id").asText()).isEqualTo("the hires of May");
    assertThat(count(state, "rows")).isEqualTo(1);
  }

  @Test
  void a_preview_is_not_known_nor_is_nobody_s_id() {
    ImportReceipt preview =
        SignedInAs.admin(() -> imports.upload("hires.csv", file(JOHNNY), People.HR));

    assertProblem(
        get(((ImportReceipt.Staged) preview).id().toString()), 404, "no batch of this id");
    assertProblem(get(UUID.randomUUID().toString()), 404, "no batch of this id");
    assertProblem(get("x".repeat(300)), 404, "no batch of this id");
  }

  private JsonNode awaitState(String id, Predicate<JsonNode> wanted) {
    return await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> json(get(id)), wanted);
  }

  private static long count(JsonNode state, String field) {
    return state.get(field).asLong();
  }

  private static UUID uuid(String id) {
    return UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
