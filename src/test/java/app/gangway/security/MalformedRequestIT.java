package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import app.gangway.testing.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Addresses that no browser would send, at every place there is, from everybody: each is refused or
 * answered, nothing breaks, and the log says at most a line.
 */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestIT {

  private static final List<String> PLACES =
      List.of(
          "/",
          "/login",
          "/onboardings",
          "/dashboard",
          "/dashboard/static",
          "/api",
          "/api/jobs",
          "/api/recurring-jobs",
          "/api/metadata",
          "/api/problems",
          "/api/docs",
          "/api/batches",
          "/api/orchestrators",
          "/runtime/webhooks/durabletask/instances",
          "/sse/jobs",
          "/sse/jobstats",
          "/actuator",
          "/actuator/health",
          "/webjars",
          "/webjars/swagger-ui",
          "/VAADIN",
          "/VAADIN/dynamic/resource",
          "/VAADIN/push",
          "/vaadinServlet",
          "/oauth2/authorization",
          "/error");

  private static final List<String> ENDS =
      List.of(
          "/../api/jobs",
          "/../../../../etc/passwd",
          "/..",
          "/.",
          "/./x",
          "//",
          "//x",
          "/;",
          ";x=y",
          "/..;/x",
          "/x;/../y",
          "/%",
          "/%2",
          "/%zz",
          "/%00",
          "/x%00.js",
          "/%0d%0aX-A:%20b",
          "/%2e%2e/x",
          "/%2E%2E%2Fx",
          "/%252e%252e/x",
          "/%5c..%5cx",
          "\\x",
          "/%c0%af",
          "/%ff",
          "/%ed%a0%80",
          "/\u00e9",
          "/a b",
          "/[",
          "/{x}",
          "/|",
          "/\"",
          "/<script>",
          "/%3Cscript%3E",
          "/%E2%80%AE",
          "/x.",
          "/x..",
          "/x/",
          "/static/",
          "/" + "x".repeat(3_000),
          "/x".repeat(500),
          "?",
          "?%",
          "?%zz=%zz",
          "?=",
          "?&&",
          "?x",
          "?[]=1",
          "?%00=%00",
          "?v-r=uidl",
          "?v%2Dr=uidl&v-uiId=x",
          "?v-r=push",
          "?v-r=push&v-uiId=9999999999999",
          "?v-r=init&location=%zz",
          "?v-r=init&location=..%2f..%2f",
          "?v-r=heartbeat&v-uiId=-1",
          "?v-r=none",
          "?format=%E2%80%AE",
          "?" + "x&".repeat(1_500));

  @LocalServerPort int port;

  static Stream<String> places() {
    return PLACES.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void nothing_breaks(String place, CapturedOutput log) {
    List<String> broken = new ArrayList<>();
    String admin = "Cookie: " + Visitor.signedIn(port, People.ADMIN.name()).cookie();
    int before = log.getAll().length();
    int asked = 0;
    for (int n = 0; n < ENDS.size(); n++) {
      String address = (place.equals("/") ? "" : place) + ENDS.get(n);
      // Most break, if at all, whatever is to be done there.
      for (String method : n % 4 == 0 ? List.of("GET", "POST", "DELETE") : List.of("GET")) {
        for (String who : List.of("X-Nobody: x", admin)) {
          if (isEventStream(place, who, method)) {
            continue;
          }
          asked++;
          Wire.Answer answer = ask(method, address.startsWith("/") ? address : "/" + address, who);
          if (answer.status() >= 500 || isTelling(answer.body())) {
            broken.add("%s %s as %s: %s".formatted(method, address, who, answer));
          }
        }
      }
    }
    String said = log.getAll().substring(before);
    assertThat(broken).isEmpty();
    assertThat(said).doesNotContain("\tat ", "Exception:");
    assertThat(said.lines().count()).isLessThanOrEqualTo(asked);
  }

  private Wire.Answer ask(String method, String address, String who) {
    return new Wire(port)
        .send(
            method + " " + address + " HTTP/1.1",
            "",
            "Host: localhost",
            "Origin: http://localhost",
            "Content-Length: 0",
            who);
  }

  /** Which never ends for somebody who may see it. */
  private static boolean isEventStream(String place, String who, String method) {
    return place.equals("/sse/jobstats") && who.startsWith("Cookie") && method.equals("GET");
  }

  private static boolean isTelling(String body) {
    return Stream.of("Exception", "\tat ", "org.springframework", "org.apache")
        .anyMatch(body::contains);
  }
}
