package app.gangway.jobs;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.johnny;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application is closed while a receiver does not answer, and opened again on the same files.
 */
class WebhookRestartIT {

  @TempDir Path folder;

  @Test
  void what_was_not_told_before_a_restart_is_told_after_it_in_the_same_words() {
    try (Receiver receiver = new Receiver()) {
      receiver.answers("johnny", 503, 503);
      UUID id;
      try (ConfigurableApplicationContext first = start(receiver)) {
        id = submit(first);
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls("johnny").size() == 1);
      }
      try (ConfigurableApplicationContext second = start(receiver)) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> only(second, id).status() == DeliveryStatus.DELIVERED);
        List<Receiver.Call> calls = receiver.calls("johnny");
        assertThat(calls).hasSize(3).allMatch(Receiver::isGenuine);
        assertThat(calls).extracting(Receiver.Call::body).containsOnly(calls.get(0).body());
        assertThat(calls)
            .extracting(Receiver.Call::id)
            .containsOnly(only(second, id).id().toString());
      }
    }
  }

  @Test
  void a_call_under_way_when_the_application_is_stopped_is_made_again() {
    try (Receiver receiver = new Receiver()) {
      receiver.answers("johnny", Receiver.HANG);
      UUID id;
      try (ConfigurableApplicationContext first = start(receiver)) {
        id = submit(first);
        await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls("johnny").size() == 1);
      }
      try (ConfigurableApplicationContext second = start(receiver)) {
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> only(second, id).status() == DeliveryStatus.DELIVERED);
        assertThat(receiver.calls("johnny")).hasSize(2);
      }
    }
  }

  private static UUID submit(ConfigurableApplicationContext gangway) {
    Submission submission = Submission.of(johnny());
    Plan plan = Plan.everything(gangway.getBean(Activities.class));
    SignedInAs.admin(() -> gangway.getBean(OnboardingService.class).submit(submission, plan, HR));
    return submission.id();
  }

  private static Delivery only(ConfigurableApplicationContext gangway, UUID subject) {
    List<Delivery> told =
        gangway.getBean(Deliveries.class).findBySubjectOrderByCreatedAtAscIdAsc(subject);
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private ConfigurableApplicationContext start(Receiver receiver) {
    return new SpringApplicationBuilder(GangwayApplication.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + file("rows", ";WRITE_DELAY=0"),
            "--gangway.jobs.database.url=" + file("jobs", ""),
            "--gangway.webhooks[0].name=erp",
            "--gangway.webhooks[0].url=" + receiver.url(),
            "--gangway.webhooks[0].secret=" + Receiver.SECRET,
            "--gangway.webhook-delivery.timeout=15s",
            "--gangway.webhook-delivery.retries=3s,3s");
  }

  private String file(String name, String options) {
    return "jdbc:h2:async:%s;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE%s"
        .formatted(folder.resolve(name), options);
  }
}
