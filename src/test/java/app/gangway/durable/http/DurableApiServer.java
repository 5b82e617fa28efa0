package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.BackEnds;
import app.gangway.testing.DurableClient;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The whole application with the real JobRunr, asked by a machine that knows its contract alone.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "gangway.simulation.failing=*@fail.example",
      "gangway.simulation.flaky=*@flaky.example",
      "gangway.retry.pause=100ms",
      "gangway.retry.window=30s",
      // What a test holds back is not to count as failed.
      "gangway.retry.attempt-limit=20s",
      // Nobody opens a page: Vaadin need not look for what has changed in them.
      "vaadin.productionMode=true"
    })
@Import(BackEnds.class)
abstract class DurableApiServer {

  static final String FAN_OUT = "OnboardingOrchestrator";
  static final String PARALLEL = "ParallelOnboardingOrchestrator";
  static final String EXTERNAL_EVENT = "OnboardingOrchestratorExternalEvent";

  static final String CARD = "AccessCardCreationActivity";
  static final String EQUIPMENT = "ItEquipmentOrderActivity";
  static final String WELCOME = "WelcomeEmailActivity";
  static final String CHECK = "CheckItEquipmentValueByRoleActivity";

  static final String DECLINED = "Order was declined";
  static final String ORDERED_FOR_DANIEL =
      "Role specific IT equipment (role: sales) was ordered for Daniel LaRusso.";

  @LocalServerPort int port;
  @Autowired BackEnds backEnds;
  DurableClient client;

  @BeforeEach
  void request() {
    client = DurableClient.admin(port);
  }

  static String johnny() {
    return hire("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
  }

  /** In sales, so his equipment needs an approval where an approval is asked for. */
  static String daniel() {
    return daniel("daniel.larusso@miyagido.com");
  }

  static String daniel(String email) {
    return hire("Daniel LaRusso", email, "sales");
  }

  static String hire(String name, String email, String role) {
    return """
    {"name": "%s", "email": "%s", "startdate": "01.02.2022", "role": "%s"}"""
        .formatted(name, email, role);
  }

  static String employees(String... hires) {
    return """
    {"employees2onboard": [%s]}"""
        .formatted(String.join(", ", hires));
  }

  /** An email that nobody else has. */
  static String someEmail() {
    return someId() + "@example.com";
  }

  /** An id that nobody else has. */
  static String someId() {
    return "i" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** The instances that there are. */
  Set<String> everything() {
    return new TreeSet<>(client.ids("showInput=false&top=500"));
  }

  /** Sends something that must not come in, and makes sure that nothing did. */
  Answer refused(int status, Supplier<Answer> start) {
    Set<String> before = everything();
    Answer answer = start.get();
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertExplains(answer);
    assertThat(everything()).isEqualTo(before);
    return answer;
  }

  /** A machine is told by a document of its own kind, and nothing of the application's inside. */
  static void assertExplains(Answer refusal) {
    assertThat(refusal.header("Content-Type")).as(refusal.body()).startsWith("application/json");
    assertThat(refusal.text("Message")).as(refusal.body()).isNotBlank();
    assertThat(refusal.body()).doesNotContain("app.gangway", "org.spring", "\tat ");
  }
}
