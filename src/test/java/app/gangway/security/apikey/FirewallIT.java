package app.gangway.security.apikey;

import static app.gangway.testing.People.ADMIN_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.WebTest;
import app.gangway.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which spellings of an address are taken, on the wire. */
@WebTest
class FirewallIT {

  private static final String IDS = "/runtime/webhooks/durabletask/rooms/";

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "50%25%3Boff, 50%;off",
    "%25, %",
    "%253B, %3B",
    "%252e%252e, %2e%2e",
    "a%3bb, a;b",
    "..%3B, ..;",
    "%3Bjsessionid=x, ;jsessionid=x",
    "a%E2%80%A8b, a\u2028b",
    "a%E2%80%A9b, a\u2029b",
    "J%C3%B6rg%20%F0%9F%98%80, Jörg 😀",
    "parent:child@1.2~3!$&'()*+, parent:child@1.2~3!$&'()*+"
  })
  void an_id_comes_as_it_was_encoded(String sent, String id) {
    Wire.Answer answer = get(IDS + sent);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("id: " + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/../b",
        "a/./b",
        "..",
        ".",
        "a//b",
        "%2e%2e/x",
        "%2E",
        "..;/x",
        ";/x",
        "a;b",
        ";",
        "a%2Fb",
        "a%2fb",
        "a%5Cb",
        "a%5cb",
        "a\\b",
        "a%00b",
        "a%0Ab",
        "a%0D%0Ab",
        "a%0db",
        "a%",
        "a%zz",
        "a%c0%afb",
        "a\u0001b",
        "a\u007fb",
        "a<b",
        "a\"b",
        "a^b",
        "a\tb"
      })
  void what_no_id_can_be_is_refused(String sent) {
    Wire.Answer answer = get(IDS + sent);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.apache", "id: ");
  }

  @Test
  void what_we_refuse_ourselves_is_told_in_json() {
    Wire.Answer answer = get(IDS + "a;b");

    assertThat(answer.has("Content-Type: application/json")).isTrue();
    assertThat(answer.has("X-Content-Type-Options: nosniff")).isTrue();
    assertThat(answer.body()).contains("{\"Message\":\"An address that is written like this");
    assertThat(get("/api/batches/50%25").body()).contains("\"status\":400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runtime/rooms/50%25",
        "/runtime/webhooks/50%25",
        "/runtime/webhooks/durabletask;/rooms/50%25",
        "/api/orchestrators/50%3Boff",
        "/api/batches/a%E2%80%A8b",
        "/onboardings/50%25",
        "/onboardings%3Bx",
        "/onboardings/a%E2%80%A8b",
        "/x/../runtime/webhooks/durabletask/rooms/50%25"
      })
  void elsewhere_it_is_as_strict_as_ever(String path) {
    Wire.Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "id: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "FOO"})
  void what_is_no_method_here_is_refused(String method) {
    Wire.Answer answer =
        new Wire(port)
            .send(
                method + " " + IDS + "x HTTP/1.1",
                "",
                "Host: localhost",
                "x-functions-key: " + ADMIN_KEY);

    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "id: ");
  }

  private Wire.Answer get(String path) {
    return new Wire(port).get(path, "x-functions-key: " + ADMIN_KEY);
  }
}
