package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.jobs.engine.DueJobPromoter;
import app.gangway.webhook.DeliveryService;
import app.gangway.webhook.QueuedDelivery;
import app.gangway.webhook.WebhookEvent.Queued;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Make one webhook delivery; last of all, since nobody waits for it at a page. */
@Component
class DeliveryJobs extends StoredIdJobs<Queued, QueuedDelivery> {

  private final DeliveryService service;

  DeliveryJobs(DeliveryService service) {
    this.service = service;
  }

  @Override
  Class<Queued> event() {
    return Queued.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(SendWebhook.class, 100);
  }

  @Override
  void send(Queued event, JobSender sender) {
    event.deliveries().forEach(delivery -> sender.sendSoon(job(delivery)));
  }

  private static JobBuilder job(QueuedDelivery queued) {
    JobBuilder job =
        aJob()
            .withId(queued.jobId())
            .withName(
                "Webhook %s: %s, %s".formatted(queued.webhook(), queued.event(), queued.title()))
            .withJobRequest(new SendWebhook(queued.id()));
    return queued.notBefore() == null
        ? job
        : job.scheduleAt(DueJobPromoter.scheduleFor(queued.notBefore()));
  }

  /** Before the reconciler looks, which would send them again for nothing. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void giveUpForgotten() {
    service.giveUpForgotten();
  }

  @Override
  List<QueuedDelivery> due(Instant before, UUID after, int limit) {
    return service.due(before, after, limit);
  }

  @Override
  UUID id(QueuedDelivery row) {
    return row.id();
  }

  @Override
  UUID jobId(QueuedDelivery row) {
    return row.jobId();
  }

  @Override
  boolean sendAgain(QueuedDelivery row) {
    return service.handOver(row);
  }
}
