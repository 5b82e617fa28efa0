package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Deferred;
import app.gangway.activity.Ordered;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.testing.RulesTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The recipe for GLPI, with what GLPI says. */
@RulesTest
@TestPropertySource(properties = ConnectorScenario.H2)
class GlpiRecipeTest extends RecipeScenario {

  private static final String SESSION = "/apirest.php/initSession";
  private static final String TICKETS = "/apirest.php/Ticket";
  private static final String ENDED =
      "[\"ERROR_SESSION_TOKEN_INVALID\", \"session_token seems invalid\"]";

  private static final AtomicInteger TICKET = new AtomicInteger(4_711);

  private final int ticket = TICKET.incrementAndGet();

  @Override
  String recipe() {
    return "glpi";
  }

  @BeforeEach
  void aSession() {
    answersGet(SESSION, okJson("{\"session_token\": \"session-%d\"}".formatted(ticket)));
  }

  /** In this session alone; those of earlier tests have ended. */
  private void taken() {
    answersPost(TICKETS, status(401, ENDED));
    SYSTEM.answers(
        post(urlPathEqualTo(TICKETS))
            .withHeader("Session-Token", equalTo("session-" + ticket))
            .withHeader("App-Token", equalTo(Recipes.secret("GLPI_APP_TOKEN")))
            .willReturn(
                status(201, "{\"id\": %d, \"message\": \"Item added\"}".formatted(ticket))));
    assertThat(place()).isInstanceOf(Ordered.class);
    assertThat(order().reference()).isEqualTo(Integer.toString(ticket));
  }

  private void asked(int status) {
    answersGet(
        TICKETS + "/" + ticket,
        okJson("{\"id\": %d, \"name\": \"Equipment\", \"status\": %d}".formatted(ticket, status)));
    clock.advance(Duration.ofMinutes(15));
    ask();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void a_ticket_is_made_in_a_session_and_done_when_it_is_solved(int solved) {
    taken();
    assertThat(gets(SESSION).get(0).header("Authorization").firstValue())
        .isEqualTo("user_token " + Recipes.secret("GLPI_USER_TOKEN"));
    assertThat(gets(SESSION).get(0).header("App-Token").firstValue())
        .isEqualTo(Recipes.secret("GLPI_APP_TOKEN"));
    JsonNode sent = sent(posts(TICKETS).get(posts(TICKETS).size() - 1));
    assertThat(sent.at("/input/content").asText()).endsWith("Gangway " + order().id());
    assertThat(order().link())
        .isEqualTo("https://glpi.example.com/front/ticket.form.php?id=" + ticket);

    asked(2);
    assertThat(order().status()).isEqualTo(OrderStatus.ORDERED);
    asked(solved);

    assertThat(order().status()).isEqualTo(OrderStatus.DONE);
    assertThat(run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.DONE);
  }

  @Test
  void a_ticket_whose_answer_was_lost_is_found_by_its_text() {
    answerIsLost(TICKETS);
    answersGet(TICKETS, okJson("[{\"id\": %d}]".formatted(ticket)));

    assertThat(place()).isInstanceOf(Ordered.class);

    assertThat(posts(TICKETS)).hasSize(1);
    assertThat(order().reference()).isEqualTo(Integer.toString(ticket));
    assertThat(gets(TICKETS).get(0).queryParameter("searchText[content]").firstValue())
        .isEqualTo(order().id().toString());
  }

  @Test
  void one_that_is_not_there_is_made_again() {
    answerIsLost(TICKETS);
    int lost = posts(TICKETS).size();
    answersGet(TICKETS, okJson("[]"));

    taken();

    assertThat(posts(TICKETS).size()).isGreaterThan(lost);
  }

  @Test
  void a_user_token_that_is_not_known_takes_the_connector_down() {
    answersPost(TICKETS, status(401, ENDED));
    answersGet(SESSION, status(401, "[\"ERROR_GLPI_LOGIN_USER_TOKEN\", \"no\"]"));

    assertThat(place())
        .isInstanceOfSatisfying(
            Deferred.class,
            deferred -> assertThat(deferred.toString()).contains("ERROR_GLPI_LOGIN_USER_TOKEN"));
  }
}
