package app.gangway.jobs;

import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalService;
import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.batch.BatchService;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.ImportService;
import app.gangway.jobs.engine.JobLiveness;
import app.gangway.jobs.engine.JobMeters;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.execution.LostActivities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobBuilder;
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

  private final LostActivities activities;
  private final FanIn fanIn;
  private final ApprovalService approvals;
  private final BatchService batches;
  private final ImportService imports;
  private final JobFactory office;
  private final JobRequestScheduler scheduler;
  private final StorageProvider storage;
  private final JobLiveness living;
  private final BulkEnqueue largeSending;
  private final JobMeters meters;
  private final Clock clock;

  private UUID cursor = FIRST;
  private Set<UUID> missedBefore = Set.of();

  Reconciler(
      LostActivities activities,
      FanIn fanIn,
      ApprovalService approvals,
      BatchService batches,
      ImportService imports,
      JobFactory office,
      JobRequestScheduler scheduler,
      StorageProvider storage,
      JobLiveness living,
      BulkEnqueue largeSending,
      JobMeters meters,
      Clock clock) {
    this.activities = activities;
    this.fanIn = fanIn;
    this.approvals = approvals;
    this.batches = batches;
    this.imports = imports;
    this.office = office;
    this.scheduler = scheduler;
    this.storage = storage;
    this.living = living;
    this.largeSending = largeSending;
    this.meters = meters;
    this.clock = clock;
  }

  /** After a start everything is looked at, without grace: what was on its way died with it. */
  @EventListener(ApplicationReadyEvent.class)
  synchronized void reconcileAll() {
    Instant now = clock.instant();
    reconcileEnds(now.plus(ALWAYS));
    int repaired = reconcileEnds(now.plus(ALWAYS));
    repaired += reconcileAllActivities(now.plus(ALWAYS));
    report(repaired);
  }

  /**
   * While jobs wait in the queue, a small page of activities at a time, so that a large backlog
   * costs little; once none waits, what is due must be at work or lost, and all is looked at.
   */
  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  synchronized void reconcileSome() {
    Instant settledBy = clock.instant().minus(GRACE);
    int repaired = reconcileEnds(settledBy);
    if (!largeSending.isUnderWay()) {
      repaired +=
          storage.countJobs(StateName.ENQUEUED) > 0
              ? reconcileActivities(settledBy, SMALL_PAGE)
              : reconcileAllActivities(settledBy);
    }
    report(repaired);
  }

  /** What brings something to its end: deadlines, onboardings, batches; and confirmed imports. */
  private int reconcileEnds(Instant approvalsBefore) {
    Set<UUID> missing = new HashSet<>();
    int repaired = 0;
    for (Asked asked : approvals.waiting(approvalsBefore)) {
      UUID id = asked.approvalId();
      repaired += ensure(id, () -> office.declineUnanswered(asked), missing);
    }
    for (AllSettled settled : fanIn.unclosed(PAGE)) {
      UUID id = JobFactory.id("close", settled.onboardingId(), settled.round());
      repaired += ensure(id, () -> office.closeOnboarding(settled), missing);
    }
    for (Settled settled : batches.allSettled()) {
      UUID id = JobFactory.id("batch", settled.batchId(), settled.round());
      repaired += ensure(id, () -> office.completeBatch(settled), missing);
    }
    for (BatchWithdrawn batch : batches.calledOff()) {
      UUID id = JobFactory.callOffChildrenId(batch);
      repaired += ensure(id, () -> office.callOffChildren(batch), missing);
    }
    for (Confirmed confirmed : imports.due()) {
      UUID id = JobFactory.createBatchId(confirmed);
      repaired += ensure(id, () -> office.createBatch(confirmed), missing);
    }
    missedBefore = missing;
    return repaired;
  }

  private int reconcileAllActivities(Instant before) {
    int repaired = 0;
    cursor = FIRST;
    do {
      repaired += reconcileActivities(before, PAGE);
    } while (!cursor.equals(FIRST));
    return repaired;
  }

  private int reconcileActivities(Instant before, int size) {
    List<QueuedActivity> page = activities.due(before, cursor, size);
    cursor = page.size() < size ? FIRST : page.get(size - 1).runId();
    int repaired = 0;
    for (QueuedActivity due : page) {
      if (!living.isAlive(due.jobId()) && activities.sendAgain(due)) {
        repaired++;
      }
    }
    return repaired;
  }

  /**
   * A job is only sent again when it was missing in the last pass too: it may be on its way, or
   * have done its work since the rows were read.
   *
   * @return 1 if the job was sent again
   */
  private int ensure(UUID first, Supplier<JobBuilder> job, Set<UUID> missing) {
    // A used id is never free again while its job is kept; so a dead job has a successor.
    UUID id = first;
    while (living.isDead(id)) {
      id = JobFactory.successor(id);
    }
    if (living.isAlive(id)) {
      return 0;
    }
    if (!missedBefore.contains(id)) {
      missing.add(id);
      return 0;
    }
    scheduler.create(job.get().withId(id));
    return 1;
  }

  private void report(int repaired) {
    meters.repaired(repaired);
    if (repaired > 0) {
      LOG.warn("{} jobs were missing and have been sent again", repaired);
    }
  }
}
