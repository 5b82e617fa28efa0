package app.gangway.jobs.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jobrunr.jobs.AbstractJob;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.ApplyStateFilter;
import org.jobrunr.jobs.filters.JobClientFilter;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.ScheduledState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.StorageException;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.navigation.AmountRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Starts scheduled jobs on time. JobRunr starts one up to a poll interval early; so each job is
 * scheduled some intervals late, which is the safety net, and a timer on this node promotes it at
 * the true moment, which is the rule.
 */
@Component
public class DueJobPromoter implements JobClientFilter, ApplyStateFilter {

  private static final Logger LOG = LoggerFactory.getLogger(DueJobPromoter.class);

  /**
   * One interval makes up for JobRunr's haste. The second keeps net and timer from promoting one
   * job at the same moment: JobRunr takes such a conflict for a fault, and stops after a few.
   */
  private static final Duration NET = JobRunrConfiguration.POLL_INTERVAL.multipliedBy(2);

  /** Timers are this far apart at least, so that thousands of one second are few. */
  private static final long GRAIN_MILLIS = 4;

  private static final long LOOK_EVERY_MILLIS = 2_000;

  /** Further than the next look. */
  private static final Duration AHEAD = Duration.ofSeconds(5);

  /** The node that asked for it goes first; that two promote the same job is work for nothing. */
  private static final long SECOND_MILLIS = 250;

  private static final AmountRequest PAGE = new AmountRequest("scheduledAt:ASC", 500);

  private final StorageProvider storage;
  private final Clock clock;
  private final ScheduledExecutorService thread = newThread();
  private final Set<Long> timers = ConcurrentHashMap.newKeySet();

  DueJobPromoter(StorageProvider storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /** What to tell JobRunr so that a job starts at the given moment. */
  public static Instant scheduleFor(Instant moment) {
    return moment.plus(NET);
  }

  @Override
  public void onCreated(AbstractJob created) {
    if (created instanceof Job job && job.hasState(StateName.SCHEDULED)) {
      setTimer(job, 0);
    }
  }

  @Override
  public void onStateApplied(Job job, JobState oldState, JobState newState) {
    if (newState.getName() == StateName.SCHEDULED) {
      setTimer(job, 0);
    }
  }

  /** Takes over what a former process, or another node that may have died, has scheduled. */
  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void look() {
    try {
      storage
          .getScheduledJobs(clock.instant().plus(NET).plus(AHEAD), PAGE)
          .forEach(job -> setTimer(job, SECOND_MILLIS));
    } catch (StorageException away) {
      LOG.debug("The database is away; the next look will see", away);
    }
  }

  private void setTimer(Job job, long later) {
    ScheduledState scheduled = job.getJobState();
    long due = scheduled.getScheduledAt().minus(NET).toEpochMilli() + later;
    // Rounded up, and more than nothing, because a deadline that is "now" has not passed yet.
    long moment = (due / GRAIN_MILLIS + 1) * GRAIN_MILLIS;
    if (timers.add(moment)) {
      thread.schedule(
          () -> promote(moment), Math.max(0, moment - clock.millis()), TimeUnit.MILLISECONDS);
    }
  }

  private void promote(long moment) {
    timers.remove(moment);
    try {
      List<Job> due;
      do {
        due = storage.getScheduledJobs(clock.instant().plus(NET), PAGE);
        due.forEach(Job::enqueue);
        storage.save(due);
      } while (due.size() == PAGE.getLimit());
    } catch (ConcurrentJobModificationException elsewhere) {
      // Other nodes have the same timer; those that they did not promote are saved all the same.
      LOG.debug("Some jobs were promoted or deleted elsewhere", elsewhere);
    } catch (RuntimeException away) {
      // The edge of this thread, which would keep to itself what a timer throws: the database is
      // away, or JobRunr has met a job that it does not understand.
      LOG.warn("Jobs could not be started on time; the next look will start them", away);
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private static ScheduledExecutorService newThread() {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("jobs-promoter-");
    factory.setDaemon(true);
    return Executors.newSingleThreadScheduledExecutor(factory);
  }
}
