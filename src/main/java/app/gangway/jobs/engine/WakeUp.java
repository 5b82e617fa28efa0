package app.gangway.jobs.engine;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.ApplyStateFilter;
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
 * ask for a fetch by public API. JobRunr skips it silently when another fetch is under way, which
 * may have begun too early to see the new job or the free worker; so it is asked again until one
 * has begun since. Polling stays as the net beneath.
 */
@Component
public class WakeUp implements ApplyStateFilter {

  /** About as long as a fetch takes. */
  private static final long AGAIN_MILLIS = 1;

  private final ObjectProvider<BackgroundJobServer> server;
  private final ScheduledExecutorService thread = newThread();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicLong begun = new AtomicLong();

  WakeUp(ObjectProvider<BackgroundJobServer> server) {
    this.server = server;
  }

  /** A worker is free: those that fall idle while JobRunr fetches find it busy and give up. */
  @Override
  public void onStateApplied(Job job, JobState oldState, JobState newState) {
    if (newState.getName() != StateName.PROCESSING) {
      fetchSoon();
    }
  }

  /** Returns at once; any number of calls within a moment make one fetch. */
  public void fetchSoon() {
    if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
      thread.execute(this::fetch);
    }
  }

  /** JobRunr has begun to fetch. */
  void fetching() {
    begun.incrementAndGet();
  }

  private void fetch() {
    asked.set(false);
    BackgroundJobServer jobs = server.getIfAvailable();
    if (jobs != null && jobs.isAnnounced() && jobs.isRunning()) {
      long before = begun.get();
      JobSteward steward = jobs.getJobSteward();
      steward.notifyThreadOccupied();
      steward.notifyThreadIdle();
      if (begun.get() == before && asked.compareAndSet(false, true)) {
        thread.schedule(this::fetch, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
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
