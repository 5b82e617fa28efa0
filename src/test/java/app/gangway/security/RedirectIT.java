package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.People;
import app.gangway.testing.WebTest;
import app.gangway.testing.Wire;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks, by whatever name of the machine, is led to an address of ours. */
@WebTest
class RedirectIT {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final Pattern LOCATION = Pattern.compile("(?i)\r\nlocation: ([^\r]*)");
  private static final Pattern COOKIE = Pattern.compile("(?i)\r\nset-cookie: ([^;]*)");

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/onboardings",
        "/batches?status=x",
        "/dashboard",
        "/api/jobs",
        "/sse/jobs/x"
      })
  void the_way_to_the_sign_in_page_names_no_host(String path) {
    Wire.Answer answer = ask("GET " + path, "", "X-Forwarded-Host: evil.example");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/login");
  }

  @Test
  void the_way_on_from_there_names_none_either() {
    Wire.Answer sent = ask("GET /onboardings?status=FAILED", "");
    String session = cookie(sent);

    assertThat(location(signIn("/login", "wrong", session))).isEqualTo("/login?error");
    assertThat(location(signIn("/login", People.PASSWORD, session)))
        .isEqualTo("/onboardings?status=FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/x",
        "//evil.example/x",
        "%2F%2Fevil.example/x",
        "/%5Cevil.example/x",
        "https:evil.example/x",
        "https:/evil.example/x",
        "%09//evil.example/x"
      })
  void no_link_to_the_sign_in_page_leads_elsewhere(String goal) {
    for (String name : List.of("Saved-url", "redirect", "continue", "spring-security-redirect")) {
      String location =
          location(signIn("/login?" + name + "=" + goal, People.PASSWORD, "none=none"));

      assertThat(location).startsWith("/").doesNotContain("//", "\\", "https:");
    }
  }

  @Test
  void signing_out_leads_to_the_sign_in_page() {
    String session = cookie(signIn("/login", People.PASSWORD, "none=none"));

    Wire.Answer refused = ask("POST /logout", "", "Cookie: " + session, "Content-Length: 0");

    assertThat(location(refused)).doesNotContain("evil");
  }

  private Wire.Answer signIn(String path, String password, String cookie) {
    String form = "username=%s&password=%s".formatted("hanna", password.replace(" ", "+"));
    return ask("POST " + path, form, FORM, "Content-Length: " + form.length(), "Cookie: " + cookie);
  }

  private Wire.Answer ask(String line, String body, String... headers) {
    String[] all = new String[headers.length + 1];
    all[0] = "Host: evil.example";
    System.arraycopy(headers, 0, all, 1, headers.length);
    return new Wire(port).send(line + " HTTP/1.1", body, all);
  }

  private static String location(Wire.Answer answer) {
    return found(LOCATION, answer);
  }

  private static String cookie(Wire.Answer answer) {
    return found(COOKIE, answer);
  }

  private static String found(Pattern header, Wire.Answer answer) {
    Matcher found = header.matcher(answer.head());
    return found.find() ? found.group(1) : "";
  }
}
