package app.gangway.jobs;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.People;
import app.gangway.testing.Receiver;
import app.gangway.testing.SignedInAs;
import app.gangway.webhook.Deliveries;
import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** From the end of an onboarding to a real receiver, on the real JobRunr; once on each database. */
@TestPropertySource(
    properties = {
      "gangway.webhook-delivery.retries=300ms,600ms,900ms",
      "gangway.webhook-delivery.timeout=1s"
    })
abstract class WebhookFlow extends RunningApplication {

  private static final Receiver RECEIVER = new Receiver();
  private static final int SLOW_ONES = 30;

  @Autowired Deliveries deliveries;
  @Autowired Reconciler reconciler;
  @Autowired JdbcClient rows;

  /** Tells the calls of one test from those of another. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @DynamicPropertySource
  static void webhook(DynamicPropertyRegistry registry) {
    RECEIVER.use(registry, 0, "erp");
    registry.add("gangway.approval.notify", () -> "chat");
    registry.add("gangway.approval.timeout", () -> "1m");
    registry.add("gangway.groups[0].name", () -> "Desk");
    registry.add("gangway.groups[0].members", () -> "arno");
    registry.add("gangway.groups[0].chat-url", RECEIVER::url);
  }

  @Test
  void a_receiver_that_fails_twice_is_told_at_the_third_attempt_in_the_same_words() {
    String email = mail("twice");
    RECEIVER.answers(email, 503, 500);
    UUID id = gangway.submit(hire("Johnny Lawrence", email, "developer"));
    awaitDelivered(id);

    List<Receiver.Call> calls = RECEIVER.calls(email);
    assertThat(calls).hasSize(3).allMatch(Receiver::isGenuine);
    assertThat(calls).extracting(Receiver.Call::body).containsOnly(calls.get(0).body());
    assertThat(calls).extracting(Receiver.Call::id).containsOnly(only(id).id().toString());
    assertThat(only(id).attempts()).isEqualTo(3);
    Job job = jobs.getJobById(only(id).id());
    assertThat(job.getJobName()).isEqualTo("Webhook erp: completed, Johnny Lawrence");
  }

  @Test
  void a_receiver_that_hangs_is_left_and_tried_again() {
    String email = mail("hangs");
    RECEIVER.answers(email, Receiver.HANG);
    UUID id = gangway.submit(hire("Johnny Lawrence", email, "developer"));
    await().atMost(Duration.ofSeconds(10)).until(() -> lastOutcome(id).startsWith("No answer"));
    awaitDelivered(id);

    assertThat(RECEIVER.calls(email)).hasSize(2);
  }

  @Test
  void a_receiver_that_is_gone_leaves_a_failed_job_in_the_dashboard() {
    String email = mail("gone");
    RECEIVER.answers(email, 410);
    UUID id = gangway.submit(hire("Johnny Lawrence", email, "developer"));

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !told(id).isEmpty() && only(id).status() == DeliveryStatus.FAILED);
    await().until(() -> jobs.getJobById(only(id).id()).getState() == StateName.FAILED);
    assertThat(RECEIVER.calls(email)).hasSize(1);
  }

  @Test
  void a_delivery_whose_job_was_lost_or_has_ended_is_sent_again() {
    UUID lost = gangway.submit(hire("Johnny Lawrence", mail("lost"), "developer"));
    UUID ended = gangway.submit(hire("Johnny Lawrence", mail("ended"), "developer"));
    awaitDelivered(lost);
    awaitDelivered(ended);
    UUID job = only(ended).jobId();
    await().until(() -> jobs.getJobById(job).getState() == StateName.SUCCEEDED);
    // As if the node had died between the commit and the job, or before the report.
    pending(lost, UUID.randomUUID());
    pending(ended, job);
    reconciler.reconcileAll();

    awaitDelivered(lost);
    awaitDelivered(ended);
    assertThat(RECEIVER.calls(mail("lost"))).hasSize(2);
    assertThat(RECEIVER.calls(mail("ended"))).hasSize(2);
  }

  private void pending(UUID subject, UUID job) {
    rows.sql("update webhook_delivery set status = 'PENDING', job_id = ? where subject = ?")
        .params(job, subject)
        .update();
  }

  @Test
  void a_chat_is_told_and_a_message_whose_job_was_lost_is_sent_again() {
    UUID id = gangway.submit(hire("Johnny " + mark, mail("chat"), "director"));
    awaitChat(1);
    await().until(() -> gangway.lines(id).contains("The chat of Desk was told"));
    // As if the node had died between the commit and the job.
    rows.sql(
            """
            update chat_message set status = 'PENDING', attempts = 0, job_id = ?
            where onboarding_id = ?\
            """)
        .params(UUID.randomUUID(), id)
        .update();
    reconciler.reconcileAll();

    awaitChat(2);
    ApprovalView order = awaitApproval(id);
    SignedInAs.admin(
        () ->
            approvalService.decide(order.id(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null));
    awaitDelivered(id);
  }

  private void awaitChat(int times) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(RECEIVER.calls("IT equipment for Johnny " + mark)).hasSize(times));
  }

  @Test
  void a_batch_is_told_once_after_its_last_child() {
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(People.batch(batch, "hires.csv", developers(20)), HR));
    await().atMost(Duration.ofSeconds(60)).until(() -> ended(batch));
    awaitDelivered(batch);

    String parent = "\"batch\":\"%s\"".formatted(batch.toString().replace("-", ""));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(RECEIVER.calls(parent)).hasSize(20));
    assertThat(only(batch).type()).isEqualTo("batch.completed");
  }

  @Test
  void a_slow_receiver_holds_up_nobody_and_loses_nothing() {
    List<UUID> slow =
        IntStream.range(0, SLOW_ONES)
            .mapToObj(
                n -> {
                  String email = mail("slow-%d-".formatted(n));
                  RECEIVER.answers(email, Receiver.HANG);
                  return gangway.submit(hire("Slow", email, "developer"));
                })
            .toList();
    slow.forEach(id -> awaitStatus(id, OnboardingStatus.COMPLETED));
    UUID alone = gangway.submit(johnny());
    awaitStatus(alone, OnboardingStatus.COMPLETED);
    assertThat(slow).as("still to be told").anyMatch(id -> !isDelivered(id));

    slow.forEach(this::awaitDelivered);
    awaitDelivered(alone);
    slow.forEach(id -> assertThat(only(id).attempts()).isEqualTo(2));
  }

  private String mail(String who) {
    return who + mark + "@example.com";
  }

  private void awaitDelivered(UUID subject) {
    await().atMost(Duration.ofSeconds(40)).until(() -> isDelivered(subject));
  }

  private boolean isDelivered(UUID subject) {
    return !told(subject).isEmpty() && only(subject).status() == DeliveryStatus.DELIVERED;
  }

  private String lastOutcome(UUID subject) {
    return told(subject).isEmpty() ? "" : only(subject).lastOutcome().orElse("");
  }

  private List<Delivery> told(UUID subject) {
    return deliveries.findBySubjectOrderByCreatedAtAscIdAsc(subject);
  }

  private Delivery only(UUID subject) {
    assertThat(told(subject)).hasSize(1);
    return told(subject).get(0);
  }
}
