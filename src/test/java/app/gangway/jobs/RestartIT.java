package app.gangway.jobs;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.GangwayApplication;
import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalService;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.SignedInAs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application is closed in the middle of its work, and opened again on the same files. */
class RestartIT {

  private static final int PEOPLE = 200;
  private static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void a_restart_in_the_middle_of_a_batch_loses_and_doubles_nothing() {
    UUID batch = UUID.randomUUID();
    try (ConfigurableApplicationContext first = start()) {
      SignedInAs.admin(
          () -> first.getBean(BatchService.class).submit(batch(batch, "hires.csv", people()), HR));
      await().until(() -> progress(first, batch).ended() > PEOPLE / 10);
      assertThat(progress(first, batch).batch().status()).isEqualTo(BatchStatus.RUNNING);
    }
    try (ConfigurableApplicationContext second = start()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> progress(second, batch).batch().status() == BatchStatus.COMPLETED);

      assertThat(progress(second, batch).count(OnboardingStatus.COMPLETED)).isEqualTo(PEOPLE);
      assertThat(count(second, "kind = 'ACTIVITY_DONE'"))
          .isEqualTo(PEOPLE * 3L - count(second, "line = 'Order was declined'"));
      assertThat(count(second, "kind = 'COMPLETED'")).isEqualTo(PEOPLE);
    }
  }

  @Test
  void a_batch_that_was_withdrawn_before_the_application_was_stopped_is_called_off_after_it() {
    UUID batch = UUID.randomUUID();
    long started;
    try (ConfigurableApplicationContext first = start()) {
      BatchService service = first.getBean(BatchService.class);
      SignedInAs.admin(() -> service.submit(batch(batch, "hires.csv", people()), HR));
      await().until(() -> progress(first, batch).ended() > 0);
      first.getBean(BackgroundJobServer.class).pauseProcessing();
      assertThat(SignedInAs.admin(() -> service.withdraw(batch, HR, "Hiring is frozen"))).isTrue();
      started = number(first, "select sum(attempts) from activity_run");
    }
    try (ConfigurableApplicationContext second = start()) {
      await().atMost(Duration.ofSeconds(60)).until(() -> progress(second, batch).ended() == PEOPLE);

      assertThat(progress(second, batch).batch().status()).isEqualTo(BatchStatus.WITHDRAWN);
      assertThat(number(second, "select sum(attempts) from activity_run"))
          .isLessThanOrEqualTo(started);
      long withdrawn = progress(second, batch).count(OnboardingStatus.WITHDRAWN);
      assertThat(withdrawn).isPositive();
      assertThat(count(second, "kind = 'WITHDRAWN' and actor = 'hanna'")).isEqualTo(withdrawn + 1);
    }
  }

  @Test
  void a_deadline_that_passes_while_the_application_is_stopped_is_kept_when_it_opens() {
    List<NewHire> sales = List.of(hire("Daniel LaRusso", "daniel@example.com", "sales"));
    UUID batch = UUID.randomUUID();
    Asked asked;
    try (ConfigurableApplicationContext first = start()) {
      SignedInAs.admin(
          () -> first.getBean(BatchService.class).submit(batch(batch, "sales.csv", sales), HR));
      ApprovalService service = first.getBean(ApprovalService.class);
      await().until(() -> !service.waiting(ALWAYS).isEmpty());
      asked = service.waiting(ALWAYS).get(0);
    }
    try (ConfigurableApplicationContext second = start()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> progress(second, batch).batch().status() == BatchStatus.COMPLETED);
      assertThat(second.getBean(ApprovalService.class).waiting(ALWAYS)).isEmpty();
      assertThat(progress(second, batch).batch().endedAt().orElseThrow())
          .isAfterOrEqualTo(asked.deadline());
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(GangwayApplication.class)
        .run(
            "--server.port=0",
            // Nobody opens a page: Vaadin need not look for what has changed in them.
            "--vaadin.productionMode=true",
            "--spring.datasource.url=" + file("rows", ";WRITE_DELAY=0"),
            "--gangway.jobs.database.url=" + file("jobs", ""),
            "--gangway.simulation.min-delay=5ms",
            "--gangway.simulation.max-delay=20ms",
            "--gangway.approval.timeout=4s");
  }

  private String file(String name, String options) {
    return "jdbc:h2:async:%s;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE%s"
        .formatted(folder.resolve(name), options);
  }

  private static List<NewHire> people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(
            n ->
                hire(
                    "Person " + n,
                    "p%d@example.com".formatted(n),
                    n % 5 == 0 ? "sales" : "developer"))
        .toList();
  }

  private static BatchProgress progress(ConfigurableApplicationContext gangway, UUID batch) {
    return SignedInAs.admin(() -> gangway.getBean(BatchService.class).progress(batch))
        .orElseThrow();
  }

  private static long count(ConfigurableApplicationContext gangway, String condition) {
    return number(gangway, "select count(*) from timeline where " + condition);
  }

  private static long number(ConfigurableApplicationContext gangway, String query) {
    return gangway.getBean(JdbcClient.class).sql(query).query(Long.class).single();
  }
}
