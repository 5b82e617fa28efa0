package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.People;
import app.gangway.testing.WebTest;
import app.gangway.testing.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept from whoever has not signed in is kept however its address is spelt. */
@WebTest
class EncodedAddressIT {

  private static final List<String> KEPT =
      List.of(
          "/onboardings",
          "/audit",
          "/dashboard/overview",
          "/api/jobs",
          "/api/servers",
          "/api/version",
          "/actuator/prometheus",
          "/api/batches/none",
          "/runtime/webhooks/durabletask/instances",
          "/vaadinServlet/onboardings");

  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          path -> path,
          path -> "/" + escaped(path.charAt(1)) + path.substring(2),
          path -> path.substring(0, path.length() - 1) + escaped(path.charAt(path.length() - 1)),
          path -> "/%25" + escaped(path.charAt(1)).substring(1) + path.substring(2),
          path -> path.toUpperCase(Locale.ROOT),
          path -> path + "/",
          path -> path + "//",
          path -> path + ".",
          path -> path + "%20",
          path -> path + "%00",
          path -> path + ";x=y",
          path -> path + ";",
          path -> path + "/.",
          path -> path + "/x/..",
          path -> "/" + path,
          path -> "/." + path,
          path -> "/login/.." + path,
          path -> "/login/%2e%2e" + path,
          path -> "/login/%252e%252e" + path,
          path -> "/login;/.." + path,
          path -> "/login..;" + path,
          path -> "/api/docs/.." + path,
          path -> "/webjars/.." + path,
          path -> "/VAADIN/.." + path,
          path -> path.replace("/", "\\"),
          path -> path.replace("/", "%2F"),
          path -> "/" + path.substring(1).replace("/", "%5C"),
          path -> path + "?v-r=init",
          path -> path + "?%76-r=uidl",
          path -> "http://localhost" + path,
          path -> "http://evil.example" + path);

  @LocalServerPort int port;

  private static String escaped(char letter) {
    return "%" + Integer.toHexString(letter);
  }

  static Stream<Arguments> everySpelling() {
    return KEPT.stream()
        .flatMap(path -> SPELLINGS.stream().map(spelt -> Arguments.of(spelt.apply(path))));
  }

  @ParameterizedTest
  @MethodSource("everySpelling")
  void nobody_is_shown_it(String address) {
    for (String host : List.of("localhost", "LOCALHOST.", "evil.example:80", "[::1]", "")) {
      Wire.Answer answer = new Wire(port).send("GET " + address + " HTTP/1.1", "", "Host: " + host);

      assertThat(answer.status()).isBetween(200, 499);
      assertThat(answer.body())
          .doesNotContain("JobRunr", "jvm_memory", "workerPoolSize", "Exception", "instanceId");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/%6Cogin",
        "/logi%6e",
        "/login/",
        "/login?x=y",
        "/LOGIN",
        "/login;x",
        "//login",
        "/./login"
      })
  void no_foreign_page_signs_anybody_in(String address) {
    String form = "username=hanna&password=" + People.PASSWORD.replace(" ", "+");
    List<String> statuses = new ArrayList<>();
    for (String from : List.of("Origin: http://evil.example", "Sec-Fetch-Site: cross-site")) {
      Wire.Answer answer =
          new Wire(port)
              .send(
                  "POST " + address + " HTTP/1.1",
                  form,
                  "Host: localhost",
                  "Content-Type: application/x-www-form-urlencoded",
                  "Content-Length: " + form.length(),
                  from);
      statuses.add(answer.status() + answer.head().toLowerCase(Locale.ROOT));
    }

    assertThat(statuses)
        .allSatisfy(
            status ->
                assertThat(status)
                    .doesNotContain("location: /\r", "location: /onboardings")
                    .doesNotStartWith("5"));
  }
}
