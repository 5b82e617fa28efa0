package app.gangway.jobs;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.GangwayApplication;
import app.gangway.activity.Activities;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.Visitor;
import java.time.Duration;
import java.util.UUID;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What those see who look after the application by machine. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringIT {

  private ConfigurableApplicationContext gangway;
  private Visitor visitor;

  @BeforeAll
  void open() {
    forgetLogFormat();
    gangway =
        new SpringApplicationBuilder(GangwayApplication.class)
            .run(
                "--server.port=0",
                // Nobody opens a page: Vaadin need not look for what has changed in them.
                "--vaadin.productionMode=true",
                "--spring.datasource.url=jdbc:h2:mem:monitored;DB_CLOSE_DELAY=-1",
                "--gangway.jobs.database.url=jdbc:h2:mem:monitored-jobs;DB_CLOSE_DELAY=-1",
                "--gangway.simulation.failing=*@fail.example",
                "--gangway.retry.attempts=1",
                "--gangway.approval.timeout=500ms",
                "--logging.structured.format.console=ecs");
    String port = gangway.getEnvironment().getRequiredProperty("local.server.port");
    visitor = Visitor.signedIn(Integer.parseInt(port), People.ADMIN.name());
  }

  @AfterAll
  void close() {
    gangway.close();
    forgetLogFormat();
  }

  /** A JVM keeps the format of the first application that it starts. */
  private static void forgetLogFormat() {
    System.clearProperty(
        LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    LoggingSystem.get(MonitoringIT.class.getClassLoader()).cleanUp();
  }

  @Test
  void the_figures_tell_what_happened() throws Exception {
    submit(johnny());
    submit(daniel());
    submit(hire("Failing Fay", "fay@fail.example", "developer"));

    await().until(() -> figure("gangway_approvals_decided_total{outcome=\"expired\"}") == 1);
    await().until(() -> figure("gangway_onboardings_ended_total{status=\"completed\"}") >= 2);
    await().until(() -> figure("gangway_onboardings_ended_total{status=\"failed\"}") == 1);
    assertThat(figure("gangway_onboardings_started_total")).isGreaterThanOrEqualTo(3);
    assertThat(figure("gangway_approvals_decided_total{outcome=\"declined\"}")).isZero();
    assertThat(figure("gangway_approvals_lateness_seconds_count")).isEqualTo(1);
    assertThat(figure("gangway_approvals_lateness_seconds_sum")).isBetween(0.0, 5.0);
    assertThat(
            figure(
                "gangway_activities_seconds_count"
                    + "{activity=\"AccessCardCreationActivity\",outcome=\"failed\"}"))
        .isEqualTo(1);
    assertThat(figure("gangway_activities_lag_seconds_count")).isGreaterThanOrEqualTo(9);
    assertThat(figure("gangway_jobs_repaired_total")).isZero();
    assertThat(figure("gangway_jobs_queued")).isZero();
  }

  @Test
  void a_line_of_the_log_carries_the_onboarding_that_it_is_about(CapturedOutput log) {
    UUID id = submit(johnny());

    await()
        .untilAsserted(
            () ->
                assertThat(log.getOut().lines())
                    .anyMatch(
                        line ->
                            line.contains("Onboarding of Johnny Lawrence completed.")
                                && line.contains(id.toString())));
  }

  @Test
  void health_tells_when_the_job_server_is_down_and_when_it_is_back() throws Exception {
    await().until(() -> health().contains("\"JobRunr\":{\"status\":\"UP\"}"));
    assertThat(health()).contains("\"db\":{\"status\":\"UP\"").startsWith("{\"status\":\"UP\"");

    gangway.getBean(BackgroundJobServer.class).stop();
    assertThat(health()).contains("\"JobRunr\":{\"status\":\"DOWN\"}");

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> health().contains("\"JobRunr\":{\"status\":\"UP\"}"));
  }

  private UUID submit(NewHire hire) {
    Submission submission = Submission.of(hire);
    Plan plan = Plan.everything(gangway.getBean(Activities.class));
    SignedInAs.admin(() -> gangway.getBean(OnboardingService.class).submit(submission, plan, HR));
    return submission.id();
  }

  private double figure(String name) {
    return get("/actuator/prometheus")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  private String health() {
    return get("/actuator/health");
  }

  private String get(String path) {
    return visitor.get(path).body();
  }
}
