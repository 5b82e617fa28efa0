package app.gangway.connector;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import app.gangway.connector.callback.CallbackService;
import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.connector.poll.DueQuestion;
import app.gangway.connector.poll.PollService;
import app.gangway.connector.rule.Judgement;
import app.gangway.connector.rule.Judgement.Kind;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.OtherSystem;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Three systems: one that makes access cards and says so at once, one that takes equipment orders
 * and calls back, one that writes letters and has to be asked. Beside them those of the recipes,
 * which stand behind no activity.
 */
abstract class ConnectorScenario {

  /** A database of its own, since the applications of other tests have no connectors. */
  static final String H2 =
      "spring.datasource.url=jdbc:h2:mem:connectors;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
          + ";OPTIMIZE_REUSE_RESULTS=0";

  static final String CARD = "AccessCardCreationActivity";
  static final String EQUIPMENT = "ItEquipmentOrderActivity";
  static final String LETTER = "WelcomeEmailActivity";

  static final OtherSystem SYSTEM = new OtherSystem();

  private static final Pattern TOKEN = Pattern.compile("/api/callbacks/([A-Za-z0-9_-]+)");
  private static final UUID FIRST = new UUID(0, 0);

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService onboardings;
  @Autowired FanIn fanIn;
  @Autowired Connectors connectors;
  @Autowired ConnectorOrders orders;
  @Autowired OrderAnswers answers;
  @Autowired CallbackService callbacks;
  @Autowired PollService polls;
  @Autowired SettableClock clock;
  @Autowired JdbcClient rows;

  @DynamicPropertySource
  static void configuration(DynamicPropertyRegistry properties) {
    properties.add("gangway.base-url", () -> "https://gangway.example.com/");
    properties.add("gangway.activities." + CARD + ".connector", () -> "cards");
    properties.add("gangway.activities." + EQUIPMENT + ".connector", () -> "desk");
    properties.add("gangway.activities." + LETTER + ".connector", () -> "letters");

    String cards = "gangway.connectors[0].";
    properties.add(cards + "name", () -> "cards");
    properties.add(cards + "url", () -> SYSTEM.url() + "/cards?for={{email}}");
    properties.add(cards + "headers.X-Order", () -> "order {{key}}");
    properties.add(
        cards + "body",
        () -> "{\"for\": \"{{name}}\", \"as\": \"{{role}}\", \"on\": \"{{startDateIso}}\"}");
    properties.add(cards + "find.url", () -> SYSTEM.url() + "/cards/find?key={{key}}&of={{email}}");
    properties.add(cards + "find.found-when", () -> "/items/0/id");
    properties.add(cards + "done-when./status", () -> "success");
    properties.add(cards + "duplicate", () -> 409);
    properties.add(cards + "reference", () -> "/id");
    properties.add(cards + "link", () -> "https://cards.example.com/{{reference}}");
    properties.add(cards + "timeout", () -> "2s");

    String desk = "gangway.connectors[1].";
    properties.add(desk + "name", () -> "desk");
    properties.add(desk + "url", () -> SYSTEM.url() + "/desk");
    properties.add(desk + "body", () -> "{\"for\": \"{{name}}\", \"tell\": \"{{callbackUrl}}\"}");
    properties.add(desk + "reference", () -> "/key");
    properties.add(desk + "completion", () -> "callback");
    properties.add(desk + "callback.match", () -> "/issue/key");
    properties.add(desk + "places", () -> 30);
    properties.add(desk + "retries", () -> "5s");

    String letters = "gangway.connectors[2].";
    properties.add(letters + "name", () -> "letters");
    properties.add(letters + "url", () -> SYSTEM.url() + "/letters");
    properties.add(letters + "body", () -> "{\"for\": \"{{name}}\"}");
    properties.add(letters + "reference", () -> "/id");
    properties.add(letters + "completion", () -> "poll");
    properties.add(letters + "poll.url", () -> SYSTEM.url() + "/letters/{{reference}}");
    properties.add(letters + "poll.every", () -> "15m");
    properties.add(letters + "poll.done-when./state", () -> "sent");
    properties.add(letters + "poll.failed-when./state", () -> "returned");
    Recipes.addTo(properties, 3, SYSTEM.url());
  }

  @BeforeEach
  void allAreThere() {
    rows.sql("delete from early_callback").update();
    SYSTEM.reset();
    SYSTEM.answers("/cards", okJson("{\"status\": \"success\", \"id\": 4711}"));
    SYSTEM.answers("/cards/find", okJson("{\"items\": []}"));
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-7\"}"));
    SYSTEM.answers("/letters", okJson("{\"id\": \"L1\"}"));
    SYSTEM.answers("/letters/L1", okJson("{\"state\": \"printing\"}"));
    clock.advance(Duration.ofHours(1));
    for (Connector connector : connectors.all()) {
      connectors.availability(connector).tryNow();
      if (!connectors.availability(connector).isUp()) {
        works(connector);
      }
      works(connector);
    }
  }

  /** As if a call had worked. */
  private void works(Connector connector) {
    try {
      connectors.availability(connector).enter();
      connectors
          .availability(connector)
          .heard(new Judgement(Kind.SUCCESS, "HTTP 200", null), Duration.ZERO);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  static ResponseDefinitionBuilder status(int status, String json) {
    return aResponse().withStatus(status).withBody(json);
  }

  /** With an email of its own, since one person has one running onboarding. */
  UUID submit(String name) {
    return gangway.submit(hire(name, UUID.randomUUID() + "@connectors.example", "developer"));
  }

  ActivityRun run(UUID onboarding, String activity) {
    return gangway.run(onboarding, activity);
  }

  ConnectorOrder order(UUID onboarding, String activity) {
    return orders.findByRun(onboarding, run(onboarding, activity).id()).orElseThrow();
  }

  /** As it stands in the body of a call. */
  static String token(LoggedRequest call) {
    Matcher token = TOKEN.matcher(call.getBodyAsString());
    if (!token.find()) {
      throw new AssertionError("No token in " + call.getBodyAsString());
    }
    return token.group(1);
  }

  Receipt callBack(String token, String body) {
    return callbacks.byToken(token, body.getBytes(StandardCharsets.UTF_8), header -> null);
  }

  Receipt callBackOfAll(String body) {
    return callbacks.byReference(
        "desk", body.getBytes(StandardCharsets.UTF_8), header -> null, true);
  }

  void withdraw(UUID onboarding) {
    SignedInAs.admin(() -> onboardings.withdraw(onboarding, HR));
  }

  void runAgain(UUID onboarding) {
    SignedInAs.admin(() -> onboardings.runAgain(onboarding, HR));
  }

  /** Asks about what is due. */
  int ask() {
    List<DueQuestion> due =
        polls.due(clock.instant().plusNanos(1_000), FIRST, 1_000).stream()
            .filter(each -> each.notBefore() == null)
            .toList();
    for (DueQuestion each : due) {
      try {
        polls.ask(each.order(), each.job());
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    return due.size();
  }
}
