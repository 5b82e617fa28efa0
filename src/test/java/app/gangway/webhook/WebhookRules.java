package app.gangway.webhook;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.audit.AuditEntries;
import app.gangway.audit.AuditEntry;
import app.gangway.audit.AuditFilter;
import app.gangway.audit.AuditKind;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Receiver;
import app.gangway.testing.Rounds;
import app.gangway.testing.SettableClock;
import app.gangway.webhook.DeliveryResult.Delivered;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import app.gangway.webhook.WebhookEvent.Queued;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

/** What is told to whom, and how often it is tried, by hand; once on each database. */
@RecordApplicationEvents
@TestPropertySource(
    properties = {
      "gangway.simulation.failing=*@fail.example",
      "gangway.webhook-delivery.retries=5s,30s,2m",
      "gangway.webhook-delivery.timeout=2s"
    })
abstract class WebhookRules {

  private static final Receiver RECEIVER = new Receiver();
  private static final String ORDER = "ItEquipmentOrderActivity";

  @Autowired ManualExecution house;
  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired BatchService batches;
  @Autowired FanIn fanIn;
  @Autowired Onboardings onboardings;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryService deliveryService;
  @Autowired DeliveryTransitions transitions;
  @Autowired DeliverySender courier;
  @Autowired AuditEntries audit;
  @Autowired JdbcClient rows;
  @Autowired TransactionOperations transaction;
  @Autowired SettableClock clock;
  @Autowired ApplicationEvents events;

  /** Tells the calls of one test from those of another. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @DynamicPropertySource
  static void webhooks(DynamicPropertyRegistry registry) {
    RECEIVER.use(registry, 0, "erp");
    RECEIVER.use(registry, 1, "declines");
    registry.add("gangway.webhooks[1].events", () -> "declined");
  }

  @Test
  void a_completed_onboarding_is_told_once_in_full() {
    UUID id = completed();
    fanIn.close(id);

    Delivery delivery = only(id);
    assertThat(delivery.webhook()).isEqualTo("erp");
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(delivery.payload())
        .isEqualTo(
            """
            {"type":"onboarding.completed","timestamp":"%s","data":{"id":"%s",\
            "name":"Johnny Lawrence","email":"%s@example.com","startdate":"2022-02-01",\
            "role":"developer","status":"Completed","output":[\
            "Access card was created for Johnny Lawrence.",\
            "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence.",\
            "Welcome email was sent to %s@example.com."],"batch":null}}"""
                .formatted(clock.instant(), InstanceIds.of(id), mark, mark));
    assertThat(queued(delivery.id()).jobId()).isEqualTo(delivery.id());
    assertThat(queued(delivery.id()).event()).isEqualTo("completed");
    assertThat(queued(delivery.id()).title()).isEqualTo("Johnny Lawrence");
  }

  @Test
  void a_failed_one_is_told_with_its_reasons_and_once_more_when_it_was_run_again() {
    UUID id = house.submit(hire("Fay", mark + "@fail.example", "developer"));
    fail(id);
    assertThat(data(only(id)).get("output").asText())
        .startsWith("Access card: ")
        .contains("; IT equipment: ", "; Welcome email: ");
    assertThat(data(only(id)).get("status").asText()).isEqualTo("Failed");

    service.runAgain(id, HR);
    fail(id);
    assertThat(told(id))
        .extracting(Delivery::type)
        .containsExactly("onboarding.failed", "onboarding.failed");
  }

  @Test
  void an_order_that_a_person_declines_is_told_to_both_who_want_it() {
    UUID id = waiting();
    approvalService.decide(approval(id), Decision.DECLINE, APPROVER, null);

    assertThat(told(id))
        .hasSize(2)
        .allSatisfy(
            delivery -> {
              assertThat(delivery.type()).isEqualTo("onboarding.declined");
              assertThat(data(delivery).get("output").asText()).isEqualTo("Order was declined");
              assertThat(data(delivery).get("status").asText()).isEqualTo("Running");
            })
        .extracting(Delivery::webhook)
        .containsExactlyInAnyOrder("erp", "declines");
  }

  @Test
  void an_order_that_nobody_decided_on_is_told_as_declined_and_one_approved_is_not() {
    UUID late = waiting();
    UUID approved = waiting();
    approvalService.decide(approval(approved), Decision.APPROVE, APPROVER, null);
    clock.advance(Duration.ofSeconds(90));
    approvalService.expire(approval(late));
    approvalService.expire(approval(late));

    assertThat(told(late))
        .hasSize(2)
        .allSatisfy(
            delivery ->
                assertThat(data(delivery).get("output").asText()).isEqualTo("Timeout expired"));
    assertThat(told(approved)).isEmpty();
  }

  @Test
  void what_was_withdrawn_is_told_to_nobody() {
    UUID id = house.submit(johnny());
    service.withdraw(id, HR);

    assertThat(told(id)).isEmpty();
  }

  @Test
  void a_batch_tells_of_each_child_and_then_of_itself() {
    UUID batch = UUID.randomUUID();
    NewHire failing = hire("Fay", mark + "@fail.example", "developer");
    batches.submit(People.batch(batch, "hires.csv", List.of(johnny(), failing)), HR);
    List<Onboarding> children =
        onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification());
    // Both ends in one transaction: their deliveries are written together.
    children.forEach(child -> performToTheEnd(child.id()));
    transaction.executeWithoutResult(status -> children.forEach(child -> fanIn.close(child.id())));

    assertThat(children)
        .allSatisfy(
            child ->
                assertThat(data(only(child.id())).get("batch").asText())
                    .isEqualTo(InstanceIds.of(batch)));
    assertThat(told(batch)).isEmpty();

    batches.complete(batch, 1);
    batches.complete(batch, 1);
    assertThat(only(batch).type()).isEqualTo("batch.completed");
    assertThat(data(only(batch)).toString())
        .isEqualTo(
            """
            {"id":"%s","name":"hires.csv","status":"Completed","rows":2,"done":1,"failed":1,\
            "withdrawn":0}"""
                .formatted(InstanceIds.of(batch)));
  }

  @Test
  void what_is_rolled_back_has_not_happened_and_is_not_told() {
    UUID id = house.submit(johnny());
    house.performAll(id);
    transaction.executeWithoutResult(
        status -> {
          fanIn.close(id);
          status.setRollbackOnly();
        });
    assertThat(told(id)).isEmpty();

    fanIn.close(id);
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void an_end_of_which_nobody_could_be_told_has_not_come() {
    UUID id = house.submit(johnny());
    house.performAll(id);
    rows.sql("alter table webhook_delivery rename to webhook_delivery_elsewhere").update();
    try {
      assertThatThrownBy(() -> fanIn.close(id)).isInstanceOf(DataAccessException.class);
    } finally {
      rows.sql("alter table webhook_delivery_elsewhere rename to webhook_delivery").update();
    }
    assertThat(house.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);

    fanIn.close(id);
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void it_arrives_signed_and_is_told_no_second_time() {
    Delivery delivery = only(completed());

    assertThat(deliver(delivery)).isInstanceOf(Delivered.class);
    assertThat(deliver(delivery)).isInstanceOf(Over.class);

    assertThat(now(delivery).status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(now(delivery).lastOutcome()).contains("HTTP 204");
    assertThat(now(delivery).settledAt()).contains(clock.instant());
    assertThat(RECEIVER.calls(mark))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.id()).isEqualTo(delivery.id().toString());
              assertThat(call.timestamp())
                  .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
              assertThat(call.body()).isEqualTo(delivery.payload());
              assertThat(Receiver.isGenuine(call)).isTrue();
            });
  }

  @Test
  void a_receiver_that_refuses_is_tried_by_the_list_and_then_given_up() {
    Delivery delivery = only(completed());
    RECEIVER.answers(mark, 503, 404, 302, 500);
    for (Duration pause :
        List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2))) {
      Instant due = clock.instant().plus(pause);
      assertThat(deliver(delivery))
          .isInstanceOfSatisfying(RetryDue.class, retry -> assertThat(retry.at()).isEqualTo(due));
      clock.advance(pause.minusMillis(1));
      int before = RECEIVER.calls(mark).size();
      assertThat(deliver(delivery)).as("before its time").isInstanceOf(RetryDue.class);
      assertThat(RECEIVER.calls(mark)).hasSize(before);
      clock.advance(Duration.ofMillis(1));
    }

    assertThat(deliver(delivery)).isEqualTo(new FailedForGood("HTTP 500"));
    assertThat(now(delivery).status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(now(delivery).attempts()).isEqualTo(4);
    assertThat(deliver(delivery)).isInstanceOf(Over.class);
    assertThat(RECEIVER.calls(mark)).hasSize(4);
    assertThat(RECEIVER.calls(mark))
        .extracting(Receiver.Call::body)
        .containsOnly(delivery.payload());
    assertThat(RECEIVER.calls(mark))
        .extracting(Receiver.Call::id)
        .containsOnly(delivery.id().toString());
    assertThat(RECEIVER.calls(mark)).allMatch(Receiver::isGenuine);
  }

  @Test
  void a_receiver_that_is_gone_is_not_tried_again() {
    Delivery delivery = only(completed());
    RECEIVER.answers(mark, 410);

    assertThat(deliver(delivery)).isEqualTo(new FailedForGood("HTTP 410"));
    assertThat(now(delivery).attempts()).isEqualTo(1);
  }

  @Test
  void a_receiver_that_says_yes_but_never_ends_has_not_answered() {
    Delivery delivery = only(completed());
    RECEIVER.answers(mark, Receiver.TRICKLE);

    assertThat(deliver(delivery))
        .isInstanceOfSatisfying(
            RetryDue.class,
            retry -> assertThat(retry.reason()).isEqualTo("No answer within 2.0 s"));
  }

  @Test
  void what_waits_for_a_webhook_that_is_no_longer_configured_is_given_up() {
    Delivery found = moveTo("former");
    assertThat(deliver(found)).isEqualTo(new FailedForGood(DeliveryService.UNKNOWN));
    assertThat(now(found).status()).isEqualTo(DeliveryStatus.FAILED);

    Delivery atStart = moveTo("former");
    Delivery other = only(completed());
    deliveryService.giveUpForgotten();
    assertThat(now(atStart).lastOutcome()).contains(DeliveryService.UNKNOWN);
    assertThat(now(atStart).status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(now(other).status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(transitions.pendingForOthers(List.of())).as("no webhook at all").isNotEmpty();
  }

  @Test
  void what_was_given_up_can_be_sent_again_with_all_its_attempts_and_nothing_else_can() {
    Delivery delivery = only(completed());
    assertThat(deliveryService.sendAgain(delivery.id(), HR)).as("while pending").isFalse();
    RECEIVER.answers(mark, 410, 503);
    deliver(delivery);

    assertThat(deliveryService.sendAgain(delivery.id(), HR)).isTrue();
    assertThat(deliveryService.sendAgain(delivery.id(), HR)).as("twice").isFalse();
    Delivery again = now(delivery);
    assertThat(again.attempts()).isZero();
    assertThat(again.jobId()).isNotEqualTo(delivery.jobId());
    assertThat(queued(again.id()).jobId()).isEqualTo(again.jobId());
    assertThat(deliver(delivery)).as("by the former job").isInstanceOf(Over.class);
    assertThat(deliver(again)).isInstanceOf(RetryDue.class);
    clock.advance(Duration.ofSeconds(5));
    assertThat(deliver(again)).isInstanceOf(Delivered.class);

    AuditFilter sentAgain = new AuditFilter(AuditKind.SENT_AGAIN, null, null, null, null);
    assertThat(audit.findAll(sentAgain.toSpecification()))
        .filteredOn(entry -> delivery.subject().equals(entry.about().onboardingId()))
        .singleElement()
        .extracting(AuditEntry::line)
        .isEqualTo("Webhook erp is told again: completed, Johnny Lawrence.");
  }

  @Rounds(20)
  void two_workers_with_one_delivery_tell_it_once() {
    Delivery delivery = only(completed());
    Callable<DeliveryResult> worker = () -> deliver(delivery);
    Race.between(Collections.nCopies(4, worker));

    assertThat(RECEIVER.calls(mark)).hasSize(1);
    assertThat(now(delivery).status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(now(delivery).attempts()).isEqualTo(1);
  }

  @Test
  void four_calls_at_most_are_open_to_one_receiver_and_the_others_come_again() {
    RECEIVER.answers(mark, Collections.nCopies(4, Receiver.HANG).toArray(Integer[]::new));
    List<Delivery> six = IntStream.range(0, 6).mapToObj(n -> only(completed())).toList();
    Race.between(six.stream().map(each -> (Callable<DeliveryResult>) () -> deliver(each)).toList());

    assertThat(RECEIVER.calls(mark)).hasSize(4);
    List<Delivery> turnedAway = six.stream().filter(each -> now(each).attempts() == 0).toList();
    assertThat(turnedAway)
        .hasSize(2)
        .allSatisfy(
            each -> {
              assertThat(now(each).jobId()).isNotEqualTo(each.jobId());
              assertThat(now(each).dueAt()).isAfter(clock.instant());
            });
    clock.advance(Duration.ofSeconds(2));
    assertThat(turnedAway)
        .allSatisfy(each -> assertThat(deliver(now(each))).isInstanceOf(Delivered.class));
  }

  @Test
  void a_worker_that_dies_leaves_its_attempt_to_another_and_reports_too_late() {
    Delivery delivery = only(completed());
    Delivery lost = deliveryService.claim(delivery.id(), delivery.jobId()).orElseThrow();
    assertThat(deliver(delivery)).as("while it may be at work").isInstanceOf(RetryDue.class);

    clock.set(lost.dueAt());
    assertThat(deliver(delivery)).isInstanceOf(Delivered.class);
    assertThat(deliveryService.report(lost, AttemptOutcome.status(410))).isInstanceOf(Over.class);
    assertThat(now(delivery).status()).isEqualTo(DeliveryStatus.DELIVERED);
  }

  @Test
  void what_lost_its_job_is_handed_to_another_once() {
    Delivery delivery = only(completed());
    QueuedDelivery lost =
        deliveryService.due(clock.instant().plusSeconds(1), new UUID(0, 0), 10_000).stream()
            .filter(due -> due.id().equals(delivery.id()))
            .findFirst()
            .orElseThrow();

    assertThat(deliveryService.handOver(lost)).isTrue();
    assertThat(deliveryService.handOver(lost)).isFalse();
    assertThat(deliver(delivery)).as("by the lost job").isInstanceOf(Over.class);
    assertThat(deliver(now(delivery))).isInstanceOf(Delivered.class);
  }

  private Delivery moveTo(String webhook) {
    Delivery delivery = only(completed());
    rows.sql("update webhook_delivery set webhook = ? where id = ?")
        .params(webhook, delivery.id())
        .update();
    return delivery;
  }

  private NewHire johnny() {
    return hire("Johnny Lawrence", mark + "@example.com", "developer");
  }

  private UUID completed() {
    UUID id = house.submit(johnny());
    house.performAll(id);
    fanIn.close(id);
    return id;
  }

  private UUID waiting() {
    UUID id = house.submit(hire("Daniel LaRusso", mark + "@example.com", "sales"));
    house.perform(id, ORDER);
    return id;
  }

  private UUID approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0).id();
  }

  private void fail(UUID id) {
    performToTheEnd(id);
    fanIn.close(id);
  }

  private void performToTheEnd(UUID id) {
    for (int attempt = 0; attempt < 3; attempt++) {
      house.performAll(id);
      clock.advance(Duration.ofSeconds(1));
    }
  }

  private DeliveryResult deliver(Delivery delivery) {
    try {
      return courier.deliver(delivery.id(), delivery.jobId());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private List<Delivery> told(UUID subject) {
    return deliveries.findBySubjectOrderByCreatedAtAscIdAsc(subject);
  }

  private Delivery only(UUID subject) {
    assertThat(told(subject)).hasSize(1);
    return told(subject).get(0);
  }

  private Delivery now(Delivery delivery) {
    return deliveries.findById(delivery.id()).orElseThrow();
  }

  private QueuedDelivery queued(UUID delivery) {
    return events.stream(Queued.class)
        .flatMap(queued -> queued.deliveries().stream())
        .filter(queued -> queued.id().equals(delivery))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static JsonNode data(Delivery delivery) {
    try {
      return new JsonMapper().readTree(delivery.payload()).get("data");
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
