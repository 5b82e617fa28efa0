package app.gangway.webhook;

import app.gangway.batch.BatchEvent;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.webhook.DeliveryResult.Delivered;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import app.gangway.webhook.WebhookEvent.Queued;
import app.gangway.webhook.WebhookEvent.SentAgain;
import app.gangway.webhook.client.AttemptOutcome;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where deliveries are given out, reported on, and sent again. */
@Service
@Transactional
public class DeliveryService {

  static final String UNKNOWN = "No webhook of this name is configured any more.";

  private final Deliveries deliveries;
  private final DeliveryTransitions transitions;
  private final Webhooks webhooks;
  private final DeliveryProperties rule;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeliveryService(
      Deliveries deliveries,
      DeliveryTransitions transitions,
      Webhooks webhooks,
      DeliveryProperties rule,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deliveries = deliveries;
    this.transitions = transitions;
    this.webhooks = webhooks;
    this.rule = rule;
    this.events = events;
    this.clock = clock;
  }

  /** The delivery with its attempt begun; empty when somebody else was first. */
  Optional<Delivery> claim(UUID id, UUID job) {
    Instant now = clock.instant();
    if (transitions.claim(id, job, now, rule.lease(now)) == 0) {
      return Optional.empty();
    }
    return deliveries.findById(id);
  }

  /** Writes down what the receiver answered to the attempt that was claimed. */
  DeliveryResult report(Delivery claimed, AttemptOutcome answer) {
    Instant now = clock.instant();
    UUID id = claimed.id();
    String outcome = answer.outcome();
    if (answer.isAccepted()) {
      return moved(
          transitions.settle(id, claimed.claim(), DeliveryStatus.DELIVERED, outcome, now),
          claimed,
          new Delivered());
    }
    Optional<Instant> next =
        answer.isFinal() ? Optional.empty() : rule.next(claimed.attempts(), now);
    return next.map(
            due ->
                moved(
                    transitions.retry(id, claimed.claim(), outcome, due),
                    claimed,
                    new RetryDue(due, outcome)))
        .orElseGet(
            () ->
                moved(
                    transitions.settle(id, claimed.claim(), DeliveryStatus.FAILED, outcome, now),
                    claimed,
                    new FailedForGood(outcome)));
  }

  /** Gives up one that nobody is there for. */
  DeliveryResult giveUp(Delivery forgotten) {
    int moved =
        transitions.settle(
            forgotten.id(), forgotten.claim(), DeliveryStatus.FAILED, UNKNOWN, clock.instant());
    return moved(moved, forgotten, new FailedForGood(UNKNOWN));
  }

  private DeliveryResult moved(int rows, Delivery delivery, DeliveryResult result) {
    if (rows == 0) {
      return new Over();
    }
    tell(delivery);
    return result;
  }

  /** Has it done by another job at a later time, unless it has moved meanwhile. */
  void postpone(Delivery delivery, Instant until) {
    UUID job = RowIds.next();
    if (transitions.postpone(delivery.id(), delivery.jobId(), job, until, clock.instant()) == 1) {
      events.publishEvent(new Queued(List.of(delivery.queued(job, until))));
    }
  }

  /**
   * Sends one that was given up on its way again, with all its attempts.
   *
   * @return false when it had not been given up, or is unknown
   */
  @RolesAllowed(Role.HR)
  public boolean sendAgain(UUID id, Actor actor) {
    Instant now = clock.instant();
    UUID job = RowIds.next();
    if (transitions.sendAgain(id, job, now) == 0) {
      return false;
    }
    Delivery delivery = deliveries.findById(id).orElseThrow();
    QueuedDelivery queued = delivery.queued(job, null);
    events.publishEvent(
        new SentAgain(queued, delivery.subject(), delivery.isOfBatch(), actor, now));
    events.publishEvent(new Queued(List.of(queued)));
    tell(delivery);
    return true;
  }

  /**
   * Those that should have a job, in the order of their ids.
   *
   * @param before due before this moment
   * @param after the last one seen
   */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<QueuedDelivery> due(Instant before, UUID after, int limit) {
    Instant now = clock.instant();
    return transitions.due(before, after, Limit.of(limit)).stream()
        .map(
            delivery ->
                delivery.queued(
                    delivery.jobId(), delivery.dueAt().isAfter(now) ? delivery.dueAt() : null))
        .toList();
  }

  /**
   * Sends one whose job is missing or dead on its way by a new one, unless it has moved meanwhile.
   *
   * @return whether it was sent
   */
  @SystemOnly
  public boolean handOver(QueuedDelivery lost) {
    UUID job = RowIds.next();
    if (transitions.handOver(lost.id(), lost.jobId(), job) == 0) {
      return false;
    }
    events.publishEvent(new Queued(List.of(lost.withJob(job))));
    return true;
  }

  /** Gives up what waits for webhooks that are no longer configured. */
  @SystemOnly
  public void giveUpForgotten() {
    transitions.pendingForOthers(webhooks.names()).forEach(this::giveUp);
  }

  private void tell(Delivery delivery) {
    events.publishEvent(
        delivery.isOfBatch()
            ? new BatchEvent.Changed(delivery.subject())
            : new OnboardingEvent.Changed(delivery.subject(), null));
  }
}
