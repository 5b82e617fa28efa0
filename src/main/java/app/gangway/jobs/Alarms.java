package app.gangway.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.navigation.AmountRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Starts scheduled jobs on time. JobRunr starts one up to a poll interval early; so the house
 * schedules each job some intervals late, which is the net, and an alarm on this node promotes it
 * at the true moment, which is the rule.
 */
@Component
class Alarms implements JobClientFilter, ApplyStateFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final int AT_START = 100_000;

  /**
   * One interval makes up for JobRunr's haste. The second keeps net and alarm from promoting one
   * job at the same moment: JobRunr takes such a conflict for a fault, and stops after a few.
   */
  private static final Duration NET = JobRunrConfiguration.POLL_INTERVAL.multipliedBy(2);

  private final StorageProvider storage;
  private final Clock clock;
  private final ScheduledExecutorService thread = newThread();

  Alarms(StorageProvider storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /** What to tell JobRunr so that a job starts at the given moment. */
  static Instant scheduleFor(Instant moment) {
    return moment.plus(NET);
  }

  @Override
  public void onCreated(AbstractJob created) {
    if (created instanceof Job job && job.hasState(StateName.SCHEDULED)) {
      set(job);
    }
  }

  @Override
  public void onStateApplied(Job job, JobState oldState, JobState newState) {
    if (newState.getName() == StateName.SCHEDULED) {
      set(job);
    }
  }

  /** Takes over what a former process, or another node that died, had scheduled. */
  @EventListener(ApplicationReadyEvent.class)
  void setAll() {
    Instant always = clock.instant().plus(Duration.ofDays(3650));
    storage
        .getScheduledJobs(always, new AmountRequest("scheduledAt:ASC", AT_START))
        .forEach(this::set);
  }

  private void set(Job job) {
    ScheduledState scheduled = job.getJobState();
    Instant moment = scheduled.getScheduledAt().minus(NET);
    // A millisecond on top, because a deadline that is "now" to the microsecond has not passed yet.
    long millis = Math.max(0, Duration.between(clock.instant(), moment).toMillis() + 1);
    UUID id = job.getId();
    Instant scheduledAt = scheduled.getScheduledAt();
    thread.schedule(() -> ring(id, scheduledAt), millis, TimeUnit.MILLISECONDS);
  }

  private void ring(UUID id, Instant scheduledAt) {
    try {
      Job job = storage.getJobById(id);
      if (job.getJobState() instanceof ScheduledState scheduled
          && scheduled.getScheduledAt().equals(scheduledAt)) {
        job.enqueue();
        storage.save(job);
      }
    } catch (JobNotFoundException | ConcurrentJobModificationException elsewhere) {
      LOG.debug("Job {} was promoted or deleted elsewhere", id);
    } catch (RuntimeException unreachable) {
      LOG.warn("Job {} could not be started on time; polling will start it", id, unreachable);
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private static ScheduledExecutorService newThread() {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("jobs-alarm-");
    factory.setDaemon(true);
    return Executors.newSingleThreadScheduledExecutor(factory);
  }
}
