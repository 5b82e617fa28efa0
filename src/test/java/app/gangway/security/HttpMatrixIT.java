package app.gangway.security;

import static app.gangway.common.access.Role.ADMIN;
import static app.gangway.common.access.Role.APPROVER;
import static app.gangway.common.access.Role.HR;
import static app.gangway.common.access.Role.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address times everybody, asked for at the HTTP API: a new one without a line here fails.
 */
@WebTest
class HttpMatrixIT {

  private static final String NOBODY = "nobody";

  /** A machine with a key of this role. */
  private static final String KEY = "a key of ";

  private static final List<String> EVERYBODY =
      List.of(NOBODY, HR, APPROVER, STAFF, ADMIN, KEY + HR, KEY + APPROVER, KEY + ADMIN);
  private static final Map<String, String> NAMES =
      Map.of(HR, "hanna", APPROVER, "arno", STAFF, "frida", ADMIN, "ada");
  private static final Map<String, String> KEYS =
      Map.of(
          KEY + HR,
          People.HR_KEY,
          KEY + APPROVER,
          People.APPROVER_KEY,
          KEY + ADMIN,
          People.ADMIN_KEY);

  private static final Set<String> ALL = Set.copyOf(EVERYBODY);
  private static final Set<String> WHOEVER_SIGNED_IN = Set.of(HR, APPROVER, STAFF, ADMIN);
  private static final Set<String> ADMINS = Set.of(ADMIN);
  private static final Set<String> MACHINES = KEYS.keySet();
  private static final Set<String> MACHINES_OF_ADMINS = Set.of(KEY + ADMIN);
  private static final Set<String> MACHINES_OF_HR = Set.of(KEY + HR, KEY + ADMIN);

  private static final String ORCHESTRATORS = "/runtime/webhooks/durabletask/orchestrators";
  private static final String INSTANCES = "/runtime/webhooks/durabletask/instances";

  /** What the application answers to, as it is mapped; of the pages their own matrix tells more. */
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("/", new Rule("/onboardings", WHOEVER_SIGNED_IN)),
          Map.entry("/webjars/**", new Rule("/webjars/none.js", ALL)),
          Map.entry("/api/docs", new Rule("/api/docs", ALL)),
          Map.entry("/decide/{token}", new Rule("/decide/none", WHOEVER_SIGNED_IN)),
          Map.entry("/**", new Rule("/gangway.js", ALL)),
          Map.entry("/vaadinServlet/*", new Rule("/vaadinServlet/onboardings", WHOEVER_SIGNED_IN)),
          Map.entry("/error", new Rule("/error", ALL)),
          Map.entry("/actuator", new Rule("/actuator", ADMINS)),
          Map.entry("/actuator/health", new Rule("/actuator/health", ALL)),
          Map.entry("/actuator/health/**", new Rule("/actuator/health/db", ALL)),
          Map.entry("/actuator/prometheus", new Rule("/actuator/prometheus", ADMINS)),
          Map.entry("/dashboard/*", new Rule("/dashboard/overview", ADMINS)),
          Map.entry("/sse/jobstats", new Rule("/sse/jobs/none", ADMINS)),
          Map.entry("/sse/servers", new Rule("/sse/jobs/none", ADMINS)),
          Map.entry("/sse/jobs/*", new Rule("/sse/jobs/none", ADMINS)),
          Map.entry("/api/metadata/*", new Rule("/api/metadata/a/b", ADMINS)),
          Map.entry("/api/problems/*", new Rule("/api/problems", ADMINS)),
          Map.entry("/api/jobs/*", new Rule("/api/jobs?state=ENQUEUED", ADMINS)),
          Map.entry("/api/recurring-jobs/*", new Rule("/api/recurring-jobs", ADMINS)),
          Map.entry("/api/servers", new Rule("/api/servers", ADMINS)),
          Map.entry("/api/version", new Rule("/api/version", ADMINS)),
          Map.entry(
              "/api/orchestrators/{name}", new Rule("/api/orchestrators/none", MACHINES_OF_HR)),
          Map.entry(ORCHESTRATORS + "/{name}", new Rule(ORCHESTRATORS + "/none", MACHINES)),
          Map.entry(
              ORCHESTRATORS + "/{name}/{instanceId}",
              new Rule(ORCHESTRATORS + "/none/x", MACHINES)),
          Map.entry(INSTANCES, new Rule(INSTANCES, MACHINES_OF_HR)),
          Map.entry(INSTANCES + "/{instanceId}", new Rule(INSTANCES + "/none", MACHINES)),
          Map.entry(
              INSTANCES + "/{instanceId}/raiseEvent/{eventName}",
              new Rule(INSTANCES + "/none/raiseEvent/x", MACHINES)),
          Map.entry(
              INSTANCES + "/{instanceId}/terminate",
              new Rule(INSTANCES + "/none/terminate", MACHINES)),
          Map.entry(
              INSTANCES + "/{instanceId}/suspend", new Rule(INSTANCES + "/none/suspend", MACHINES)),
          Map.entry(
              INSTANCES + "/{instanceId}/resume", new Rule(INSTANCES + "/none/resume", MACHINES)),
          Map.entry(
              INSTANCES + "/{instanceId}/restart", new Rule(INSTANCES + "/none/restart", MACHINES)),
          Map.entry(
              INSTANCES + "/{instanceId}/rewind", new Rule(INSTANCES + "/none/rewind", MACHINES)),
          Map.entry("/api/callbacks/{token}", new Rule("/api/callbacks/none", ALL)),
          Map.entry(
              "/api/connectors/{connector}/callback",
              new Rule("/api/connectors/none/callback", ALL)),
          Map.entry("/api/processes/{code}", new Rule("/api/processes/none", MACHINES_OF_ADMINS)),
          Map.entry("/api/batches", new Rule("/api/batches", MACHINES_OF_HR)),
          Map.entry("/api/batches/{id}", new Rule("/api/batches/none", MACHINES_OF_HR)));

  /**
   * @param example an address of this mapping
   * @param roles who gets an answer
   */
  record Rule(String example, Set<String> roles) {

    /** Where a key counts, and nothing but a key. */
    boolean isForMachines() {
      return KEYS.keySet().stream().anyMatch(roles::contains) && !roles.contains(NOBODY);
    }
  }

  @LocalServerPort int port;
  @Autowired ServletContext servlets;
  @Autowired ApplicationContext gangway;

  @Test
  void there_is_a_rule_for_everything_that_is_mapped() {
    Set<String> mapped = new TreeSet<>();
    servlets.getServletRegistrations().values().forEach(one -> mapped.addAll(one.getMappings()));
    gangway
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .forEach(
                        (found, handler) -> {
                          if (!handler.getBeanType().isAnnotationPresent(TestComponent.class)) {
                            mapped.addAll(found.getPatternValues());
                          }
                        }));
    gangway.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
        .map(AbstractUrlHandlerMapping::getHandlerMap)
        .map(Map::keySet)
        .forEach(mapped::addAll);

    assertThat(mapped).containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  static Stream<Arguments> everyAddressAndEverybody() {
    return RULES.keySet().stream()
        .flatMap(address -> EVERYBODY.stream().map(who -> Arguments.of(address, who)));
  }

  @ParameterizedTest(name = "{0} for {1}")
  @MethodSource("everyAddressAndEverybody")
  void an_address_answers_those_alone_whom_it_is_for(String address, String who) {
    Rule rule = RULES.get(address);

    HttpResponse<String> answer = ask(who, rule.example());

    if (rule.roles().contains(who)) {
      assertThat(answer.statusCode()).isNotIn(302, 401, 403);
    } else if (rule.isForMachines()) {
      assertThat(answer.statusCode()).isEqualTo(KEYS.containsKey(who) ? 403 : 401);
    } else if (NAMES.containsKey(who)) {
      assertThat(answer.statusCode()).isEqualTo(403);
    } else if (address.startsWith("/actuator")) {
      assertThat(answer.statusCode()).isEqualTo(401);
    } else {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location"))
          .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
    }
    if (answer.statusCode() >= 400) {
      assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }
    if (rule.isForMachines()) {
      for (String spelling : spellings(rule.example())) {
        assertThat(ask(who, spelling).statusCode()).as(spelling).isEqualTo(answer.statusCode());
      }
    }
  }

  /** Others of the same address for machines. */
  private static List<String> spellings(String address) {
    return List.of(address + "/", address.toUpperCase(Locale.ROOT), address.replace('b', 'B'));
  }

  static Collection<String> waysRound() {
    return List.of(
        "//dashboard",
        "/./dashboard",
        "/x/../dashboard",
        "/%64ashboard",
        "/dashboard;x=y",
        "/dashboard/%2e%2e/dashboard/overview",
        "/DASHBOARD",
        "/actuator/prometheus/",
        "/actuator/..;/actuator/prometheus",
        "/%61ctuator/prometheus",
        "/api//jobs?state=ENQUEUED",
        "/api/jobs/..;/servers",
        "/vaadinServlet/../dashboard",
        "/runtime/webhooks/durabletask/../../../dashboard",
        "/runtime/webhooks/durabletask/..;/..;/..;/dashboard",
        "/runtime/webhooks/durabletask/%2e%2e/%2e%2e/%2e%2e/api/servers",
        "/runtime/webhooks/durabletask/..%3B/..%3B/..%3B/api/servers",
        "/runtime/webhooks/durabletask/%252e%252e/%252e%252e/%252e%252e/api/servers",
        "/runtime/webhooks/durabletask/;/../../../../actuator/prometheus");
  }

  @ParameterizedTest
  @MethodSource("waysRound")
  void no_other_spelling_leads_round(String path) {
    for (String who : List.of(NOBODY, HR, APPROVER)) {
      HttpResponse<String> answer = visitor(who).get(path);
      assertThat(answer.body())
          .doesNotContain("JobRunr", "jvm_memory", "workerPoolSize", "Exception");
    }
  }

  private HttpResponse<String> ask(String who, String address) {
    return KEYS.containsKey(who)
        ? new Visitor(port).send("GET", address, Map.of("x-functions-key", KEYS.get(who)))
        : visitor(who).get(address);
  }

  private Visitor visitor(String who) {
    return who.equals(NOBODY) ? new Visitor(port) : Visitor.signedIn(port, NAMES.get(who));
  }
}
