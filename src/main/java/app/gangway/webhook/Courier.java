package app.gangway.webhook;

import app.gangway.access.HouseOnly;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Makes deliveries: claim, call, report. The call happens outside any transaction, so a slow
 * receiver holds no connection and no lock.
 */
@Service
public class Courier {

  private final Deliveries deliveries;
  private final DeliveryDesk desk;
  private final Webhooks webhooks;
  private final Post post;
  private final Clock clock;
  private final Bulkhead bulkhead = new Bulkhead();

  Courier(Deliveries deliveries, DeliveryDesk desk, Webhooks webhooks, Post post, Clock clock) {
    this.deliveries = deliveries;
    this.desk = desk;
    this.webhooks = webhooks;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Makes one attempt at a delivery, if it is due. Harmless however often it is called.
   *
   * @param job the id of the job that was sent; any other than the one that the row carries finds
   *     nothing to do
   * @throws InterruptedException when the node stops; the attempt is made again later
   */
  @HouseOnly
  public DeliveryResult deliver(UUID id, UUID job) throws InterruptedException {
    Delivery found = deliveries.findById(id).orElse(null);
    if (found == null || found.status() != DeliveryStatus.PENDING || !found.jobId().equals(job)) {
      return new Over();
    }
    Instant now = clock.instant();
    if (found.dueAt().isAfter(now)) {
      return new RetryDue(found.dueAt(), "It is not due yet, or was interrupted.");
    }
    Webhook receiver = webhooks.find(found.webhook()).orElse(null);
    if (receiver == null) {
      return desk.giveUp(found);
    }
    if (!bulkhead.enter(receiver.name())) {
      desk.postpone(found, bulkhead.turnAway(receiver.name(), now));
      return new Over();
    }
    long start = System.nanoTime();
    try {
      return deliver(id, job, receiver);
    } finally {
      bulkhead.leave(receiver.name(), Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private DeliveryResult deliver(UUID id, UUID job, Webhook receiver) throws InterruptedException {
    Delivery claimed = desk.claim(id, job).orElse(null);
    return claimed == null ? new Over() : desk.report(claimed, post.carry(claimed, receiver));
  }
}
