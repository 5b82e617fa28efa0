package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Deferred;
import app.gangway.activity.Ordered;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.testing.RulesTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** The recipe for ServiceNow, with what ServiceNow says. */
@RulesTest
@TestPropertySource(properties = ConnectorScenario.H2)
class ServiceNowRecipeTest extends RecipeScenario {

  private static final String TABLE = "/api/now/table/sc_task";

  /** A number of its own, since the orders of other tests are asked for too. */
  private final String number = "SCTASK" + UUID.randomUUID();

  @Override
  String recipe() {
    return "servicenow";
  }

  private void taken() {
    answersPost(TABLE, status(201, "{\"result\": {\"number\": \"%s\"}}".formatted(number)));
    assertThat(place()).isInstanceOf(Ordered.class);
  }

  /** What is found where this stands in the query. */
  private void answersQuery(String query, String json) {
    SYSTEM.answers(
        get(urlPathEqualTo(TABLE))
            .withQueryParam("sysparm_query", containing(query))
            .willReturn(okJson(json)));
  }

  private void state(int state, String notes) {
    answersQuery(
        "number=" + number,
        "{\"result\": [{\"state\": \"%d\", \"close_notes\": \"%s\"}]}".formatted(state, notes));
    clock.advance(Duration.ofMinutes(15));
    ask();
  }

  @Test
  void a_task_is_made_and_done_when_it_is_closed() {
    taken();
    JsonNode sent = sent(posts(TABLE).get(0));
    assertThat(sent.at("/correlation_id").asText()).isEqualTo(order().id().toString());
    assertThat(posts(TABLE).get(0).header("Accept").firstValue()).isEqualTo("application/json");
    assertThat(posts(TABLE).get(0).queryParameter("sysparm_fields").firstValue())
        .isEqualTo("number");
    assertThat(order().link())
        .isEqualTo(
            "https://acme.service-now.com/nav_to.do?uri=sc_task.do%3Fsysparm_query%3Dnumber%3D"
                + number);

    state(2, "");
    assertThat(order().status()).isEqualTo(OrderStatus.ORDERED);
    state(3, "On her desk");

    assertThat(order().status()).isEqualTo(OrderStatus.DONE);
    assertThat(run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.lines(id)).contains("servicenow: done: On her desk");
  }

  @ParameterizedTest
  @CsvSource({"4, FAILED", "7, FAILED", "1, ORDERED", "-5, ORDERED"})
  void a_task_that_is_closed_otherwise_has_failed(int state, OrderStatus status) {
    taken();

    state(state, "");

    assertThat(order().status()).isEqualTo(status);
  }

  @Test
  void a_task_whose_answer_was_lost_is_found_by_its_correlation_id() {
    answerIsLost(TABLE);
    answersQuery(
        "correlation_id=" + order().id(), "{\"result\": [{\"number\": \"%s\"}]}".formatted(number));

    assertThat(place()).isInstanceOf(Ordered.class);

    assertThat(posts(TABLE)).hasSize(1);
    assertThat(order().reference()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "200; {\"result\": []}",
        "404; {\"error\": {\"message\": \"No Record found\"}, \"status\": \"failure\"}"
      })
  void one_that_is_not_there_is_made_again(int status, String json) {
    answerIsLost(TABLE);
    answersGet(TABLE, status(status, json));

    taken();

    assertThat(posts(TABLE)).hasSize(2);
  }

  @Test
  void a_user_without_the_role_takes_the_connector_down_and_uses_up_no_attempt() {
    answersPost(
        TABLE,
        status(
            403,
            "{\"error\": {\"message\": \"Operation Failed\", \"detail\": \"ACL Exception Insert"
                + " Failed due to security constraints\"}, \"status\": \"failure\"}"));

    assertThat(place())
        .isInstanceOfSatisfying(
            Deferred.class, deferred -> assertThat(deferred.toString()).contains("ACL Exception"));
  }
}
