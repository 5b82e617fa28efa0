package app.gangway.security.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.OtherSystem;
import app.gangway.testing.SettableClock;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens from a real server. */
class AccessTokensTest {

  private static final OtherSystem SYSTEM = new OtherSystem();
  private static final String PATH = "/realms/acme/protocol/openid-connect/token";

  private final SettableClock clock = new SettableClock();
  private final AccessTokens tokens =
      new AccessTokens(
          SYSTEM.url() + PATH, "gangway", "a secret+more", List.of("orders", "users"), clock);

  @BeforeEach
  void nobodyHasCalled() {
    SYSTEM.reset();
    // The end of a token is counted from the real time at which it was handed out.
    clock.set(Instant.now());
  }

  private static ResponseDefinitionBuilder token(String value, int seconds) {
    return okJson(
        "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": %d}"
            .formatted(value, seconds));
  }

  private AccessTokenException failure() {
    return Assertions.assertThrows(AccessTokenException.class, tokens::get);
  }

  @Test
  void a_token_is_asked_for_once_and_kept() throws Exception {
    SYSTEM.answers(PATH, token("one", 300));

    assertThat(tokens.get()).isEqualTo("one");
    assertThat(tokens.get()).isEqualTo("one");

    assertThat(SYSTEM.calls(PATH)).hasSize(1);
    LoggedRequest call = SYSTEM.calls(PATH).get(0);
    assertThat(call.getBodyAsString()).contains("grant_type=client_credentials", "orders", "users");
    assertThat(call.header("Authorization").firstValue()).startsWith("Basic ");
  }

  @Test
  void it_is_renewed_half_a_minute_before_its_end() throws Exception {
    SYSTEM.answers(PATH, token("one", 300));
    tokens.get();
    SYSTEM.answers(PATH, token("two", 300));

    clock.advance(Duration.ofSeconds(265));
    assertThat(tokens.get()).isEqualTo("one");
    clock.advance(Duration.ofSeconds(10));
    assertThat(tokens.get()).isEqualTo("two");
  }

  @Test
  void one_that_was_refused_is_not_used_again() throws Exception {
    SYSTEM.answers(PATH, token("one", 300));
    tokens.get();
    SYSTEM.answers(PATH, token("two", 300));

    tokens.forget();

    assertThat(tokens.get()).isEqualTo("two");
  }

  @Test
  void whoever_does_not_know_us_says_no() {
    SYSTEM.answers(
        PATH,
        aResponse()
            .withStatus(401)
            .withHeader("content-type", "application/json")
            .withBody(
                "{\"error\": \"invalid_client\", \"error_description\": \"Invalid client\"}"));

    AccessTokenException no = failure();

    assertThat(no.isRefused()).isTrue();
    assertThat(no)
        .hasMessageStartingWith("No access token: HTTP 401: ")
        .hasMessageContaining("invalid_client");
    assertThat(no.getMessage()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void whoever_is_busy_has_not_said_no(int status) throws Exception {
    SYSTEM.answers(PATH, aResponse().withStatus(status).withBody("<html>later</html>"));

    assertThat(failure().isRefused()).isFalse();

    SYSTEM.answers(PATH, token("one", 300));
    assertThat(tokens.get()).isEqualTo("one");
  }

  @Test
  void whoever_does_not_answer_has_not_said_no() {
    SYSTEM.answers(PATH, aResponse().withFault(Fault.EMPTY_RESPONSE));

    assertThat(failure().isRefused()).isFalse();
    assertThat(failure()).hasMessage("The token address does not answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{}", "[", "{\"access_token\": \"\"}", "null"})
  void what_is_no_token_is_none(String body) {
    SYSTEM.answers(PATH, aResponse().withHeader("content-type", "application/json").withBody(body));

    assertThat(failure()).hasMessageStartingWith("No access token: ");
  }
}
