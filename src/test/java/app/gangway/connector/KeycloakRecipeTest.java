package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.ActivityResult;
import app.gangway.activity.Deferred;
import app.gangway.testing.RulesTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The recipe for Keycloak, with what Keycloak says. */
@RulesTest
@TestPropertySource(properties = ConnectorScenario.H2)
class KeycloakRecipeTest extends RecipeScenario {

  private static final String TOKEN = "/realms/acme/protocol/openid-connect/token";
  private static final String USERS = "/admin/realms/acme/users";
  private static final String EXISTS = "{\"errorMessage\": \"User exists with same username\"}";

  private final String token = "token-" + UUID.randomUUID();

  @Override
  String recipe() {
    return "keycloak";
  }

  @BeforeEach
  void aToken() {
    answersToken(token);
  }

  private void answersToken(String value) {
    answersPost(
        TOKEN,
        okJson(
            "{\"access_token\": \"%s\", \"expires_in\": 60, \"token_type\": \"Bearer\"}"
                .formatted(value)));
  }

  /** To this token alone; those of earlier tests are not let in. */
  private void answersUser(String token, int status, String body) {
    answersPost(USERS, status(401, "{\"error\": \"HTTP 401 Unauthorized\"}"));
    SYSTEM.answers(
        post(urlPathEqualTo(USERS))
            .withHeader("Authorization", equalTo("Bearer " + token))
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Location", SYSTEM.url() + USERS + "/0b2c")
                    .withBody(body)));
  }

  @Test
  void a_user_is_made() {
    answersUser(token, 201, "");

    assertThat(place()).isInstanceOf(ActivityResult.class);

    JsonNode sent = sent(posts(USERS).get(posts(USERS).size() - 1));
    assertThat(sent.at("/username").asText()).isEqualTo("kim@acme.example");
    assertThat(sent.at("/firstName").asText()).isEqualTo("Kim \"K\" Example");
    assertThat(sent.at("/attributes/gangway/0").asText()).isEqualTo(order().id().toString());
    assertThat(posts(TOKEN).get(0).getBodyAsString()).contains("grant_type=client_credentials");
    assertThat(order().status()).isEqualTo(OrderStatus.DONE);
    assertThat(order().link()).endsWith("/acme/users/0b2c/settings");
  }

  @Test
  void a_user_who_is_there_is_done() {
    answersUser(token, 409, EXISTS);

    assertThat(place()).isInstanceOf(ActivityResult.class);
  }

  @Test
  void a_user_whose_answer_was_lost_is_found_by_the_key() {
    answerIsLost(USERS);
    answersGet(USERS, okJson("[{\"id\": \"0b2c\", \"username\": \"kim@acme.example\"}]"));

    assertThat(place()).isInstanceOf(ActivityResult.class);

    assertThat(posts(USERS)).hasSize(1);
    assertThat(order().link())
        .isEqualTo("https://id.example.com/admin/master/console/#/acme/users/0b2c/settings");
    assertThat(gets(USERS).get(0).queryParameter("q").firstValue())
        .isEqualTo("gangway:" + order().id());
  }

  @Test
  void one_who_is_not_found_by_the_key_is_made_only_once_all_the_same() {
    answerIsLost(USERS);
    answersGet(USERS, okJson("[]"));
    answersUser(token, 409, EXISTS);

    assertThat(place()).isInstanceOf(ActivityResult.class);
  }

  @Test
  void a_token_that_was_refused_is_asked_for_anew() {
    answersUser(token, 201, "");
    assertThat(place()).isInstanceOf(ActivityResult.class);
    somebodyStarts();
    answersToken("second-" + token);
    answersUser("second-" + token, 201, "");

    assertThat(place()).isInstanceOf(ActivityResult.class);
  }

  @Test
  void a_client_that_keycloak_does_not_know_takes_the_connector_down() {
    answersUser(token, 201, "");
    answersPost(TOKEN, status(401, "{\"error\": \"invalid_client\"}"));

    assertThat(place())
        .isInstanceOfSatisfying(
            Deferred.class,
            deferred -> {
              assertThat(deferred.toString()).contains("invalid_client");
              assertThat(deferred.attempted()).isFalse();
            });
  }
}
