package app.gangway.security.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.OtherSystem;
import com.fasterxml.jackson.core.JsonPointer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of sessions, from a real server. */
class SessionTokensTest {

  private static final OtherSystem SYSTEM = new OtherSystem();
  private static final String PATH = "/initSession";

  private final SessionTokens tokens =
      new SessionTokens(
          SYSTEM.url() + PATH,
          Map.of("Authorization", "user_token abc", "App-Token", "app"),
          JsonPointer.compile("/session_token"));

  @BeforeEach
  void nobodyHasCalled() {
    SYSTEM.reset();
  }

  private AccessTokenException failure() {
    return Assertions.assertThrows(AccessTokenException.class, tokens::get);
  }

  @Test
  void a_session_is_begun_once_and_again_when_it_has_ended() throws Exception {
    SYSTEM.answers(PATH, okJson("{\"session_token\": \"one\"}"));
    assertThat(tokens.get()).isEqualTo("one");
    assertThat(tokens.get()).isEqualTo("one");
    assertThat(SYSTEM.calls(PATH)).hasSize(1);
    assertThat(SYSTEM.calls(PATH).get(0).header("App-Token").firstValue()).isEqualTo("app");
    assertThat(SYSTEM.calls(PATH).get(0).header("Authorization").firstValue())
        .isEqualTo("user_token abc");

    SYSTEM.answers(PATH, okJson("{\"session_token\": \"two\"}"));
    tokens.forget();

    assertThat(tokens.get()).isEqualTo("two");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void whoever_does_not_know_us_says_no(int status) {
    SYSTEM.answers(PATH, aResponse().withStatus(status).withBody("[\"ERROR_LOGIN\", \"no\"]"));

    assertThat(failure().isRefused()).isTrue();
    assertThat(failure().getMessage()).contains("ERROR_LOGIN").doesNotContain("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"session_token\": \"a\\r\\nX: y\"}", "<html>", "[", ""})
  void what_is_no_token_is_none(String body) {
    SYSTEM.answers(PATH, aResponse().withHeader("content-type", "application/json").withBody(body));

    assertThat(failure()).hasMessage("No access token: the answer has none");
  }

  @Test
  void whoever_is_busy_or_away_has_not_said_no() {
    SYSTEM.answers(PATH, aResponse().withStatus(503));
    assertThat(failure().isRefused()).isFalse();
    SYSTEM.answers(PATH, aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(failure().isRefused()).isFalse();
  }
}
