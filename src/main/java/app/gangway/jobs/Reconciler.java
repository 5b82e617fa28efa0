package app.gangway.jobs;

import app.gangway.jobs.engine.JobLiveness;
import app.gangway.jobs.engine.JobMeters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the rows, which are the truth, with the jobs, which are motion, and sends again what is
 * due and has no living job. Harmless on any number of nodes: a job too many finds nothing to do.
 */
@Component
class Reconciler {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 500;
  private static final int SMALL_PAGE = 50;

  /** A job that is younger than this may simply not have been sent yet. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration ALWAYS = Duration.ofDays(3650);

  private final List<DerivedIdJobs<?>> derived;
  private final List<StoredIdJobs<?, ?>> stored;
  private final JobRequestScheduler scheduler;
  private final StorageProvider storage;
  private final JobLiveness liveness;
  private final BulkEnqueue bulkEnqueue;
  private final JobMeters meters;
  private final Clock clock;

  /** The last row that was looked at, of those kinds that are in the middle of their rows. */
  private final Map<StoredIdJobs<?, ?>, UUID> cursors = new HashMap<>();

  /** Those jobs of each kind that were missing when it was last looked at. */
  private final Map<DerivedIdJobs<?>, Set<UUID>> missedBefore = new HashMap<>();

  private final LookBudget<DerivedIdJobs<?>> budget = new LookBudget<>(System::nanoTime);

  Reconciler(
      List<DerivedIdJobs<?>> derived,
      List<StoredIdJobs<?, ?>> stored,
      JobRequestScheduler scheduler,
      StorageProvider storage,
      JobLiveness liveness,
      BulkEnqueue bulkEnqueue,
      JobMeters meters,
      Clock clock) {
    this.derived = derived;
    this.stored = stored;
    this.scheduler = scheduler;
    this.storage = storage;
    this.liveness = liveness;
    this.bulkEnqueue = bulkEnqueue;
    this.meters = meters;
    this.clock = clock;
  }

  /** After a start everything is looked at, without grace: what was on its way died with it. */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void reconcileAll() {
    Instant always = clock.instant().plus(ALWAYS);
    derived.forEach(kind -> reconcile(kind, always));
    int repaired = derived.stream().mapToInt(kind -> reconcile(kind, always)).sum();
    report(repaired + reconcileAllRows(always));
  }

  /**
   * While jobs wait in the queue, a small page of rows at a time, so that a large backlog costs
   * little; once none waits, what is due must be at work or lost, and all is looked at.
   */
  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  synchronized void reconcileSome() {
    Instant settledBy = clock.instant().minus(GRACE);
    int repaired =
        derived.stream().filter(budget::allows).mapToInt(kind -> reconcile(kind, settledBy)).sum();
    if (!bulkEnqueue.isUnderWay()) {
      repaired +=
          storage.countJobs(StateName.ENQUEUED) > 0
              ? stored.stream().mapToInt(kind -> reconcilePage(kind, settledBy, SMALL_PAGE)).sum()
              : reconcileAllRows(settledBy);
    }
    report(repaired);
  }

  /**
   * A job is only sent again when it was missing in the last look too: it may be on its way, or
   * have done its work since the rows were read.
   */
  private <E> int reconcile(DerivedIdJobs<E> kind, Instant before) {
    long start = System.nanoTime();
    List<E> all = kind.due(before);
    budget.took(kind, System.nanoTime() - start);
    Set<UUID> missed = missedBefore.getOrDefault(kind, Set.of());
    Set<UUID> missing = new HashSet<>();
    int repaired = 0;
    for (E due : all) {
      UUID id = firstNotDead(kind.id(due));
      if (liveness.isAlive(id)) {
        continue;
      }
      if (missed.contains(id)) {
        scheduler.create(kind.job(due).withId(id));
        repaired++;
      } else {
        missing.add(id);
      }
    }
    missedBefore.put(kind, missing);
    if (repaired > 0 || !missing.isEmpty()) {
      budget.found(kind);
    }
    return repaired;
  }

  /** A used id is never free again while its job is kept; so a dead job has a successor. */
  private UUID firstNotDead(UUID first) {
    UUID id = first;
    while (liveness.isDead(id)) {
      id = JobIds.successor(id);
    }
    return id;
  }

  private int reconcileAllRows(Instant before) {
    int repaired = 0;
    cursors.clear();
    for (StoredIdJobs<?, ?> kind : stored) {
      do {
        repaired += reconcilePage(kind, before, PAGE);
      } while (cursors.containsKey(kind));
    }
    return repaired;
  }

  private <R> int reconcilePage(StoredIdJobs<?, R> kind, Instant before, int size) {
    List<R> page = kind.due(before, cursors.getOrDefault(kind, FIRST), size);
    if (page.size() < size) {
      cursors.remove(kind);
    } else {
      cursors.put(kind, kind.id(page.get(page.size() - 1)));
    }
    int repaired = 0;
    for (R row : page) {
      if (!liveness.isAlive(kind.jobId(row)) && kind.sendAgain(row)) {
        repaired++;
      }
    }
    return repaired;
  }

  private void report(int repaired) {
    meters.repaired(repaired);
    if (repaired > 0) {
      LOG.warn("{} jobs were missing and have been sent again", repaired);
    }
  }
}
