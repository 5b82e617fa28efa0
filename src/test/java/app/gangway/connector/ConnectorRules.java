package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.execution.AttemptResult.Done;
import app.gangway.onboarding.execution.AttemptResult.FailedForGood;
import app.gangway.onboarding.execution.AttemptResult.Postponed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done with the answer to the call; once on each database. */
abstract class ConnectorRules extends ConnectorScenario {

  @Test
  void an_order_is_placed_as_configured_and_done_with_the_answer() {
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());

    LoggedRequest call = SYSTEM.calls("/cards").get(0);
    ConnectorOrder order = order(id, CARD);
    assertThat(call.getMethod().getName()).isEqualTo("POST");
    assertThat(call.getBodyAsString())
        .isEqualTo("{\"for\": \"Kim Example\", \"as\": \"developer\", \"on\": \"2022-02-01\"}");
    assertThat(call.header("Idempotency-Key").firstValue()).isEqualTo(order.id().toString());
    assertThat(call.header("X-Order").firstValue()).isEqualTo("order " + order.id());
    assertThat(order.status()).isEqualTo(OrderStatus.DONE);
    assertThat(order.reference()).isEqualTo("4711");
    assertThat(order.link()).isEqualTo("https://cards.example.com/4711");
    assertThat(run(id, CARD).outcome()).contains("Access card was created for Kim Example.");
    assertThat(SYSTEM.calls("/cards/find")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"},{\"x\":\"", "{{key}} {{{role}}}", "a\\b/../?x=1#&", "Ä 漢 \"'<b>"})
  void a_name_is_a_name_whatever_stands_in_it(String name) throws Exception {
    UUID id = submit(name);

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());

    JsonNode sent = new ObjectMapper().readTree(SYSTEM.calls("/cards").get(0).getBodyAsString());
    assertThat(sent.get("for").asText()).isEqualTo(name);
    assertThat(sent.size()).isEqualTo(3);
  }

  @Test
  void each_attempt_sends_the_same_bytes_after_it_was_asked_whether_the_order_is_there() {
    SYSTEM.answers("/cards", status(503, "busy"));
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Postponed("cards: HTTP 503: busy", true));
    assertThat(run(id, CARD).status()).isEqualTo(ActivityStatus.QUEUED);
    assertThat(run(id, CARD).dueAt()).isEqualTo(clock.instant().plusSeconds(5));
    SYSTEM.answers("/cards", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    gangway.perform(id, CARD);
    assertThat(run(id, CARD).dueAt()).isEqualTo(clock.instant().plusSeconds(30));
    SYSTEM.answers("/cards", okJson("{\"status\": \"success\", \"id\": 1}"));
    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());

    List<LoggedRequest> calls = SYSTEM.calls("/cards");
    assertThat(calls).hasSize(3);
    assertThat(calls)
        .extracting(LoggedRequest::getBodyAsString)
        .containsOnly(calls.get(0).getBodyAsString());
    assertThat(calls)
        .extracting(call -> call.header("Idempotency-Key").firstValue())
        .containsOnly(order(id, CARD).id().toString());
    assertThat(SYSTEM.calls("/cards/find"))
        .extracting(call -> call.queryParameter("key").firstValue())
        .containsExactly(order(id, CARD).id().toString(), order(id, CARD).id().toString());
    assertThat(SYSTEM.calls("/cards/find").get(0).queryParameter("of").firstValue())
        .as("the person's email")
        .isEqualTo(calls.get(0).queryParameter("for").firstValue());
    assertThat(gangway.lines(id)).contains("Access card, attempt 1 failed: cards: HTTP 503: busy");
  }

  @Test
  void an_order_that_is_there_already_is_not_placed_again() {
    SYSTEM.answers("/cards", aResponse().withFault(Fault.EMPTY_RESPONSE));
    UUID id = submit("Kim Example");
    gangway.perform(id, CARD);
    SYSTEM.answers("/cards/find", okJson("{\"items\": [{\"id\": 12}]}"));

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());

    assertThat(SYSTEM.calls("/cards")).hasSize(1);
    assertThat(order(id, CARD).reference()).isEqualTo("12");
  }

  @Test
  void while_nobody_can_say_whether_it_is_there_it_is_not_placed_again() {
    SYSTEM.answers("/cards", aResponse().withFault(Fault.EMPTY_RESPONSE));
    UUID id = submit("Kim Example");
    gangway.perform(id, CARD);
    SYSTEM.answers("/cards/find", status(400, "what?"));

    assertThat(gangway.perform(id, CARD)).isInstanceOf(Postponed.class);

    assertThat(SYSTEM.calls("/cards")).hasSize(1);
  }

  @Test
  void a_search_that_answers_as_an_order_would_is_not_taken_for_one() {
    SYSTEM.answers("/cards", aResponse().withFault(Fault.EMPTY_RESPONSE));
    UUID id = submit("Kim Example");
    gangway.perform(id, CARD);
    SYSTEM.answers("/cards/find", status(409, "busy with something else"));

    assertThat(gangway.perform(id, CARD)).isInstanceOf(Postponed.class);

    assertThat(SYSTEM.calls("/cards")).hasSize(1);
  }

  @Test
  void a_refusal_is_final_and_a_person_who_runs_it_again_places_a_new_order() {
    SYSTEM.answers("/cards", status(422, "no such\r\nbuilding"));
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD))
        .isEqualTo(new FailedForGood("cards: HTTP 422: no such building"));
    UUID refused = order(id, CARD).id();
    assertThat(run(id, CARD).outcome()).contains("cards: HTTP 422: no such building");
    gangway.performAll(id);
    SYSTEM.answers("/cards", okJson("{\"status\": \"success\"}"));
    runAgain(id);
    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());

    assertThat(order(id, CARD).id()).isNotEqualTo(refused);
    assertThat(SYSTEM.calls("/cards/find")).isEmpty();
  }

  @Test
  void an_answer_that_is_taken_but_not_what_was_agreed_is_a_refusal() {
    SYSTEM.answers("/cards", okJson("{\"status\": \"error\", \"message\": \"no\"}"));
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD)).isInstanceOf(FailedForGood.class);

    assertThat(run(id, CARD).outcome().orElseThrow()).contains("\"message\": \"no\"");
  }

  @Test
  void a_system_that_knows_the_order_already_has_it() {
    SYSTEM.answers("/cards", status(409, "exists"));
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());
  }

  @Test
  void after_the_last_attempt_it_is_not_known_and_a_person_who_runs_it_again_keeps_the_key() {
    UUID id = submit("Kim Example");
    for (int attempt = 1; attempt <= 7; attempt++) {
      SYSTEM.answers("/cards", status(500, ""));
      assertThat(gangway.perform(id, CARD)).isEqualTo(new Postponed("cards: HTTP 500", true));
      somebodyElseIsServed();
    }
    SYSTEM.answers("/cards", status(500, ""));
    assertThat(gangway.perform(id, CARD)).isInstanceOf(FailedForGood.class);
    assertThat(run(id, CARD).outcome().orElseThrow())
        .isEqualTo("cards: HTTP 500, after 8 attempts; whether it has the order is not known");
    UUID key = order(id, CARD).id();
    gangway.performAll(id);
    SYSTEM.answers("/cards/find", okJson("{\"items\": [{\"id\": 5}]}"));

    runAgain(id);
    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());

    assertThat(order(id, CARD).id()).isEqualTo(key);
    assertThat(SYSTEM.calls("/cards")).hasSize(7 + 7 + 1);
  }

  /** Or the system would be taken for down. */
  private void somebodyElseIsServed() {
    SYSTEM.answers("/cards", okJson("{\"status\": \"success\"}"));
    gangway.perform(submit("Somebody Else"), CARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7200", "Tue, 01 Jan 2999 00:00:00 GMT"})
  void a_system_that_wants_to_be_left_alone_is_for_a_day_at_most(String retryAfter) {
    SYSTEM.answers("/cards", aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
    UUID id = submit("Kim Example");

    gangway.perform(id, CARD);

    Duration wait = retryAfter.equals("7200") ? Duration.ofHours(2) : Duration.ofHours(24);
    assertThat(run(id, CARD).dueAt()).isEqualTo(clock.instant().plus(wait));
  }

  @Test
  void a_huge_answer_is_cut_off() {
    String huge = "{\"status\": \"success\", \"x\": \"" + "x".repeat(2 << 20);
    SYSTEM.answers("/cards", status(200, huge));
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD)).isInstanceOf(FailedForGood.class);

    assertThat(run(id, CARD).outcome().orElseThrow().length()).isLessThan(320);
  }
}
