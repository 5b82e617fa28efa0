package app.gangway.jobs;

import app.gangway.jobs.engine.JobLiveness;
import app.gangway.jobs.engine.JobMeters;
import app.gangway.webhook.DeliveryService;
import app.gangway.webhook.QueuedDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does for deliveries what {@link Reconciler} does for activities: none is lost with its job. */
@Component
class DeliveryReconciler {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryReconciler.class);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 500;
  private static final int SMALL_PAGE = 50;

  /** A job that is younger than this may simply not have been sent yet. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration ALWAYS = Duration.ofDays(3650);

  private final DeliveryService service;
  private final JobLiveness living;
  private final StorageProvider storage;
  private final JobMeters meters;
  private final Clock clock;

  private UUID cursor = FIRST;

  DeliveryReconciler(
      DeliveryService service,
      JobLiveness living,
      StorageProvider storage,
      JobMeters meters,
      Clock clock) {
    this.service = service;
    this.living = living;
    this.storage = storage;
    this.meters = meters;
    this.clock = clock;
  }

  /** After a start everything is looked at, also what is not due for hours. */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void reconcileAll() {
    service.giveUpForgotten();
    Instant always = clock.instant().plus(ALWAYS);
    int repaired = 0;
    cursor = FIRST;
    do {
      repaired += reconcile(always, PAGE);
    } while (!cursor.equals(FIRST));
    report(repaired);
  }

  /** While jobs wait in the queue a small page at a time: what is due may simply wait there too. */
  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  synchronized void reconcileSome() {
    boolean queue = storage.countJobs(StateName.ENQUEUED) > 0;
    report(reconcile(clock.instant().minus(GRACE), queue ? SMALL_PAGE : PAGE));
  }

  private int reconcile(Instant before, int size) {
    List<QueuedDelivery> page = service.due(before, cursor, size);
    cursor = page.size() < size ? FIRST : page.get(size - 1).id();
    int repaired = 0;
    for (QueuedDelivery due : page) {
      if (!living.isAlive(due.jobId()) && service.handOver(due)) {
        repaired++;
      }
    }
    return repaired;
  }

  private void report(int repaired) {
    meters.repaired(repaired);
    if (repaired > 0) {
      LOG.warn("{} deliveries had lost their jobs and have been sent again", repaired);
    }
  }
}
