package app.gangway.jobs;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.GangwayApplication;
import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Receiver;
import app.gangway.testing.SignedInAs;
import app.gangway.webhook.Deliveries;
import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application is closed while one call has been refused and another is not answered, and opened
 * again on the same files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookRestartIT {

  private static final String REFUSED = "refused@example.com";
  private static final String UNANSWERED = "unanswered@example.com";

  private final Receiver receiver = new Receiver();
  private UUID refused;
  private UUID unanswered;
  private ConfigurableApplicationContext second;

  @BeforeAll
  void restart(@TempDir Path folder) {
    receiver.answers(REFUSED, 503, 503);
    receiver.answers(UNANSWERED, Receiver.HANG);
    try (ConfigurableApplicationContext first = start(folder)) {
      refused = submit(first, REFUSED);
      unanswered = submit(first, UNANSWERED);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !receiver.calls(REFUSED).isEmpty() && !receiver.calls(UNANSWERED).isEmpty());
    }
    assertThat(receiver.calls(REFUSED)).as("before the restart").hasSizeLessThan(3);
    second = start(folder);
  }

  @AfterAll
  void close() {
    second.close();
    receiver.close();
  }

  @Test
  void what_was_not_told_before_a_restart_is_told_after_it_in_the_same_words() {
    awaitDelivered(refused, Duration.ofSeconds(60));

    List<Receiver.Call> calls = receiver.calls(REFUSED);
    assertThat(calls).hasSize(3).allMatch(Receiver::isGenuine);
    assertThat(calls).extracting(Receiver.Call::body).containsOnly(calls.get(0).body());
    assertThat(calls).extracting(Receiver.Call::id).containsOnly(only(refused).id().toString());
  }

  @Test
  void a_call_under_way_when_the_application_is_stopped_is_made_again() {
    awaitDelivered(unanswered, Duration.ofSeconds(90));

    assertThat(receiver.calls(UNANSWERED)).hasSize(2);
  }

  private void awaitDelivered(UUID subject, Duration patience) {
    await().atMost(patience).until(() -> only(subject).status() == DeliveryStatus.DELIVERED);
  }

  private static UUID submit(ConfigurableApplicationContext gangway, String email) {
    Submission submission = Submission.of(hire("Johnny Lawrence", email, "developer"));
    Plan plan = Plan.everything(gangway.getBean(Activities.class));
    SignedInAs.admin(() -> gangway.getBean(OnboardingService.class).submit(submission, plan, HR));
    return submission.id();
  }

  private Delivery only(UUID subject) {
    List<Delivery> told =
        second.getBean(Deliveries.class).findBySubjectOrderByCreatedAtAscIdAsc(subject);
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private ConfigurableApplicationContext start(Path folder) {
    return new SpringApplicationBuilder(GangwayApplication.class)
        .run(
            "--server.port=0",
            // Nobody opens a page: Vaadin need not look for what has changed in them.
            "--vaadin.productionMode=true",
            "--spring.datasource.url=" + file(folder, "rows", ";WRITE_DELAY=0"),
            "--gangway.jobs.database.url=" + file(folder, "jobs", ""),
            "--gangway.webhooks[0].name=erp",
            "--gangway.webhooks[0].url=" + receiver.url(),
            "--gangway.webhooks[0].secret=" + Receiver.SECRET,
            "--gangway.webhook-delivery.timeout=15s",
            "--gangway.webhook-delivery.retries=3s,3s");
  }

  private static String file(Path folder, String name, String options) {
    return "jdbc:h2:async:%s;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE%s"
        .formatted(folder.resolve(name), options);
  }
}
