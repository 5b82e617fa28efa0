package app.gangway.webhook;

import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.audit.AuditEntries;
import app.gangway.audit.AuditEntry;
import app.gangway.audit.AuditFilter;
import app.gangway.audit.AuditKind;
import app.gangway.common.outbound.Reply;
import app.gangway.testing.Race;
import app.gangway.testing.Receiver;
import app.gangway.testing.Rounds;
import app.gangway.webhook.DeliveryResult.Delivered;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import app.gangway.webhook.client.AttemptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often what is to be told is tried; once on each database. */
abstract class WebhookDeliveryRules extends WebhookScenario {

  @Autowired DeliveryService deliveryService;
  @Autowired DeliveryTransitions transitions;
  @Autowired DeliverySender courier;
  @Autowired AuditEntries audit;

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
    assertThat(deliveryService.report(lost, AttemptOutcome.of(Reply.of(410, new byte[0]))))
        .isInstanceOf(Over.class);
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

  private DeliveryResult deliver(Delivery delivery) {
    try {
      return courier.deliver(delivery.id(), delivery.jobId());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private Delivery now(Delivery delivery) {
    return deliveries.findById(delivery.id()).orElseThrow();
  }
}
