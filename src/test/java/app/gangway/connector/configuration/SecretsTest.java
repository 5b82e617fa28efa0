package app.gangway.connector.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.testing.StartFailure;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is secret is in no message, and nothing prints it. */
class SecretsTest {

  private static final String SECRET = "hunter2hunter2hunter2hunter2";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret: ${SECRET}",
        "headers: {App-Token: '${SECRET}'}",
        "auth: {type: basic, username: '${SECRET}', password: '${SECRET}'}",
        "auth: {type: bearer, token: '${SECRET}'}",
        "auth: {type: api-key, key: '${SECRET}'}",
        "auth: {type: oauth2, token-url: 'https://id.example.com/', client-id: '${SECRET}',"
            + " client-secret: '${SECRET}'}",
        "auth: {type: session, token-url: 'https://id.example.com/', token: '${SECRET}',"
            + " token-at: /t}",
        "callback: {hmac-header: X-Sig, hmac-secret: '${SECRET}'}"
      })
  void nothing_prints_a_secret(String yaml) {
    Written written = Written.connector(yaml).with("SECRET", SECRET);

    assertThat(written.properties().toString()).doesNotContain(SECRET);
    assertThat(written.properties().connectors().toString()).doesNotContain(SECRET);
    assertThat(String.valueOf(written.properties().connectors().get(0).auth()))
        .doesNotContain(SECRET);
    assertThat(String.valueOf(written.properties().connectors().get(0).callback()))
        .doesNotContain(SECRET);
    assertThat(written.only().toString()).isEqualTo("desk");
    assertThat(written.only().callback().toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret: ${SECRET}\nplaces: 0",
        "secret: whsec_${SECRET}%",
        "headers: {App-Token: \"${SECRET}\\n\"}",
        "url: https://user:${SECRET}@desk.example.com/",
        "url: https://desk.example.com/ ${SECRET}",
        "auth: {type: basic, password: '${SECRET}'}",
        "auth: {type: bearer, token: \"${SECRET}\\n\"}",
        "auth: {type: api-key, key: \"${SECRET}\\r\"}",
        "auth: {type: oauth2, token-url: 'https:// ${SECRET}', client-id: c}",
        "auth: {type: oauth2, token-url: 'https://id.example.com/', client-secret: '${SECRET}'}",
        "callback: {hmac-secret: '${SECRET}'}"
      })
  void no_message_repeats_a_secret(String yaml) {
    Written written = Written.connector(yaml).with("SECRET", SECRET);

    UnusableConfigurationException refused =
        Assertions.assertThrows(UnusableConfigurationException.class, written::read);

    assertThat(StartFailure.explained(refused).getDescription()).doesNotContain(SECRET);
    assertThat(StartFailure.explained(refused).getAction()).doesNotContain(SECRET);
  }
}
