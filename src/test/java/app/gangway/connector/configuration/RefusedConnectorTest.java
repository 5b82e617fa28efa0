package app.gangway.connector.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used keeps the application from starting, and the message names the key. */
class RefusedConnectorTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("name: ''", "name", "at most 100"),
        broken("name: " + "x".repeat(101), "name", "at most 100"),
        broken("name: \"two\\nlines\"", "name", "at most 100"),
        broken("url: ''", "url", "must be an address"),
        broken("url: desk.example.com/orders", "url", "must be an address"),
        broken("url: ftp://desk.example.com/", "url", "must be an address"),
        broken("url: https://user:word@desk.example.com/", "url", "must be an address"),
        broken("url: https://{{name}}.example.com/", "url", "must be an address"),
        broken("url: https://desk.example.com{{name}}/", "url", "must be an address"),
        broken("url: https://desk.example.com/{{reference}}", "url", "{{reference}}"),
        broken("url: https://desk.example.com/{{nmae}}", "url", "{{nmae}} is none of"),
        broken("url: https://desk.example.com/${UNSET}", "url", Checks.UNSET),
        broken("method: DELETE", "method", "POST, PUT"),
        broken("headers: {X-For: '{{name}}'}", "headers.X-For", "{{name}} is none of"),
        broken("headers: {X-For: \"a\\nb\"}", "headers.X-For", "no header"),
        broken("headers: {X-For: '${UNSET}'}", "headers.X-For", Checks.UNSET),
        broken("headers: {Content-Length: '5'}", "headers.Content-Length", "no header"),
        broken("key-header: Key of it", "key-header", "no header"),
        broken("body: '{\"n\": {{name}}}'", "body", "no JSON"),
        broken("body: '{\"n\": \"{{name}}\"} {{name}}'", "body", "no JSON"),
        broken("body: '{\"n\": \"{{name}}\"'", "body", "no JSON"),
        broken("body: ''", "body", "no JSON"),
        broken("headers: {Content-Type: text/xml}\nbody: '<n>{{name}}'", "body", "no XML"),
        broken("headers: {Content-Type: text/xml}\nbody: '<{{name}}/>'", "body", "no XML"),
        broken("headers: {Content-Type: text/xml}\nbody: '<!DOCTYPE n><n/>'", "body", "no XML"),
        broken("secret: too short", "secret", "24 characters"),
        broken("secret: whsec_%", "secret", "base64"),
        broken("find: {url: 'https://desk.example.com/'}", "find.found-when", "must say where"),
        broken("find: {found-when: /id}", "find.url", "must be an address"),
        broken(
            "find: {url: 'https://desk.example.com/', found-when: id}",
            "find.found-when",
            "JSON pointer"),
        broken(
            "find: {url: 'https://desk.example.com/{{callbackUrl}}', found-when: /id}",
            "find.url",
            "{{callbackUrl}} is none of"),
        broken("done-when: {status: success}", "done-when", "JSON pointers"),
        broken("done-when: success", "done-when", "JSON pointers"),
        broken("done-when: {/status: '${UNSET}'}", "done-when", Checks.UNSET),
        broken("duplicate: 200", "duplicate", "from 300 on"),
        broken("reference: id", "reference", "JSON pointer"),
        broken("link: desk/{{reference}}", "link", "must be an address"),
        broken("link: 'https://desk.example.com/{{email}}'", "link", "{{email}} is none of"),
        broken("completion: callback", "completion", "{{callbackUrl}}"),
        broken("completion: poll", "poll", "poll.url and poll.done-when"),
        broken(
            "completion: poll\npoll: {done-when: {/state: done}}",
            "poll",
            "poll.url and poll.done-when"),
        broken(
            "completion: poll\npoll: {url: 'https://desk.example.com/'}",
            "poll",
            "poll.url and poll.done-when"),
        broken(
            "completion: poll\n"
                + "poll: {url: 'https://desk.example.com/{{reference}}', done-when: {/s: d}}",
            "poll.url",
            "reference is not set"),
        broken(
            "completion: poll\n"
                + "poll: {url: 'https://desk.example.com/', every: 0s, done-when: {/s: d}}",
            "poll.every",
            "above 0s"),
        broken("callback: {text: words}", "callback.text", "JSON pointer"),
        broken("callback: {match: /id}", "callback.match", "needs reference"),
        broken("callback: {hmac-header: X-Sig}", "callback.hmac-secret", "go together"),
        broken("callback: {hmac-secret: abc}", "callback.hmac-secret", "go together"),
        broken(
            "callback: {hmac-header: X-Sig, hmac-secret: ''}", "callback.hmac-secret", "is needed"),
        broken(
            "callback: {hmac-header: X-Sig, hmac-secret: '${UNSET}'}",
            "callback.hmac-secret",
            Checks.UNSET),
        broken("callback: {failed-when: {/s: no}}", "callback.done-when", "is needed"),
        broken("timeout: 0s", "timeout", "above 0s"),
        broken("answer-within: -1d", "answer-within", "above 0s"),
        broken("places: 0", "places", "at least 1"),
        broken("retries: 5s, 0s", "retries", "above 0s"),
        broken("auth: {type: basic}", "auth.username", "is needed"),
        broken(
            "auth: {type: basic, username: u, password: '${UNSET}'}",
            "auth.password",
            Checks.UNSET),
        broken("auth: {type: bearer}", "auth.token", "is needed"),
        broken("auth: {type: bearer, token: '${UNSET}'}", "auth.token", Checks.UNSET),
        broken("auth: {type: bearer, token: \"a\\nb\"}", "auth.token", "no header"),
        broken("auth: {type: api-key}", "auth.key", "is needed"),
        broken("auth: {type: api-key, header: X Key, key: k}", "auth.key", "no header"),
        broken("auth: {type: oauth2, client-id: c}", "auth.token-url", "must be an address"),
        broken(
            "auth: {type: oauth2, token-url: 'https://id.example.com/'}",
            "auth.client-id",
            "is needed"),
        broken(
            "auth: {type: oauth2, token-url: 'id.example.com', client-id: c}",
            "auth.token-url",
            "must be an address"),
        broken("auth: {type: session, token: t}", "auth.token-at", "must say where"),
        broken("auth: {type: session, token-at: t}", "auth.token-at", "JSON pointer"),
        broken("auth: {type: session, token-at: /t}", "auth.token", "is needed"),
        broken(
            "auth: {type: session, token-at: /t, token: t}",
            "auth.token-url",
            "must be an address"),
        broken(
            "auth: {type: session, token-at: /t, token: t, header: ''}",
            "auth.header",
            "no header"));
  }

  private static Arguments broken(String yaml, String key, String why) {
    return Arguments.of(yaml, key, why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void it_is_refused_at_start(String yaml, String key, String why) {
    assertThat(Written.connector(yaml).problem())
        .startsWith("gangway.connectors[0].%s of '".formatted(key))
        .contains("' cannot be used: ", why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{{name}}}",
        "{{&name}}",
        "{{#name}}x{{/name}}",
        "{{^name}}",
        "{{/name}}",
        "{{>name}}",
        "{{!name}}",
        "{{=<% %>=}}",
        "{{}}",
        "{{name",
        "{{name}",
        "{{ Name }}",
        "{{name.x}}"
      })
  void nothing_but_placeholders_works(String tag) {
    assertThat(Written.connector("body: '{\"n\": \"%s\"}'".formatted(tag)).problem())
        .startsWith("gangway.connectors[0].body of 'desk' cannot be used: ")
        .contains("placeholder");
  }

  @Test
  void who_is_to_call_back_has_to_know_where() {
    String yaml =
        """
        gangway:
          connectors:
            - name: desk
              url: https://desk.example.com/orders
              body: '{"tell": "{{callbackUrl}}"}'
        """;

    assertThat(Written.file(yaml).problem()).contains("gangway.base-url is not set", "'desk'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gangway.example.com", "mailto:a@example.com", "https://a.example/?x", "http:///"})
  void an_address_of_ours_that_cannot_be_called_is_refused(String address) {
    assertThat(Written.file("gangway: {base-url: '%s'}".formatted(address)).problem())
        .startsWith("gangway.base-url must");
  }

  @Test
  void two_connectors_have_two_names() {
    String yaml =
        """
        gangway:
          connectors:
            - {name: desk, url: 'https://desk.example.com/'}
            - {name: ' desk ', url: 'https://other.example.com/'}
        """;

    assertThat(Written.file(yaml).problem()).isEqualTo("two connectors are named 'desk'");
  }

  @Test
  void an_activity_names_a_connector_that_there_is() {
    String yaml = "gangway: {activities: {ItEquipmentOrderActivity: {connector: dsek}}}";

    assertThat(Written.file(yaml).problem())
        .contains("gangway.activities.ItEquipmentOrderActivity.connector names 'dsek'");
  }
}
