package app.gangway.jobs;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jobrunr.jobs.AbstractJob;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.ApplyStateFilter;
import org.jobrunr.jobs.filters.JobClientFilter;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.JobSteward;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Makes JobRunr fetch work the moment there is some, instead of at its next poll.
 *
 * <p>A worker that falls idle makes JobRunr look for work; so pretending that one did is a way to
 * ask for a fetch by public API. A fetch skips silently when another is under way, hence a second
 * one a little later. Polling stays as the net beneath.
 */
@Component
class WakeUp implements JobClientFilter, ApplyStateFilter {

  /** Longer than a fetch takes, shorter than anyone notices. */
  private static final long TRAILING_MILLIS = 25;

  private final ObjectProvider<BackgroundJobServer> server;
  private final ScheduledExecutorService thread = newThread();
  private final AtomicBoolean asked = new AtomicBoolean();

  WakeUp(ObjectProvider<BackgroundJobServer> server) {
    this.server = server;
  }

  @Override
  public void onCreated(AbstractJob job) {
    fetchSoon();
  }

  @Override
  public void onStateApplied(Job job, JobState oldState, JobState newState) {
    if (newState.getName() != StateName.PROCESSING) {
      fetchSoon();
    }
  }

  /** Returns at once; any number of calls within a few milliseconds make one fetch. */
  void fetchSoon() {
    if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
      thread.execute(
          () -> {
            asked.set(false);
            fetch();
            thread.schedule(this::fetch, TRAILING_MILLIS, TimeUnit.MILLISECONDS);
          });
    }
  }

  private void fetch() {
    BackgroundJobServer jobs = server.getIfAvailable();
    if (jobs != null && jobs.isAnnounced() && jobs.isRunning()) {
      JobSteward steward = jobs.getJobSteward();
      steward.notifyThreadOccupied();
      steward.notifyThreadIdle();
    }
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }

  private static ScheduledExecutorService newThread() {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("jobs-wake-up-");
    factory.setDaemon(true);
    return Executors.newSingleThreadScheduledExecutor(factory);
  }
}
