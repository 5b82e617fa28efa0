package app.gangway.webhook;

import app.gangway.common.access.SystemOnly;
import app.gangway.common.outbound.Bulkhead;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import app.gangway.webhook.client.WebhookClient;
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
public class DeliverySender {

  private static final int PLACES = 8;
  private static final int PLACES_EACH = 4;

  private final Deliveries deliveries;
  private final DeliveryService service;
  private final Webhooks webhooks;
  private final WebhookClient post;
  private final Clock clock;
  private final Bulkhead bulkhead = new Bulkhead(PLACES, PLACES_EACH);

  DeliverySender(
      Deliveries deliveries,
      DeliveryService service,
      Webhooks webhooks,
      WebhookClient post,
      Clock clock) {
    this.deliveries = deliveries;
    this.service = service;
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
  @SystemOnly
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
      return service.giveUp(found);
    }
    if (!bulkhead.enter(receiver.name())) {
      service.postpone(found, bulkhead.turnAway(receiver.name(), now));
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
    Delivery claimed = service.claim(id, job).orElse(null);
    return claimed == null ? new Over() : service.report(claimed, post.carry(claimed, receiver));
  }
}
