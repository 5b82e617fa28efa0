package app.gangway.jobs.engine;

import app.gangway.cluster.ClusterEvent;
import app.gangway.cluster.ClusterEvent.Everything;
import app.gangway.cluster.ClusterEvent.WorkQueued;
import app.gangway.common.concurrent.BatchBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.StorageException;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.ThreadSafeStorageProvider;
import org.jobrunr.storage.navigation.AmountRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * JobRunr's storage, quicker in three ways. Whoever queues a job, the scheduler, the promoter, or a
 * person at the dashboard, wakes the workers. A queue that was found empty is not looked at again
 * until there is news, or a moment has passed. And the successes of jobs are saved in groups,
 * behind their workers' backs: by then the rows tell the truth already, and a success that gets
 * lost makes a job that is done again and finds nothing to do.
 */
final class JobStore extends ThreadSafeStorageProvider {

  private static final Logger LOG = LoggerFactory.getLogger(JobStore.class);

  /** Short for whoever looks at the dashboard, long for a machine: dozens of jobs end meanwhile. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** For news that does not come by here, such as a job that another node gave back. */
  private static final long TRUST_NANOS = Duration.ofSeconds(1).toNanos();

  /** A queue that was empty when this much was known, until then. */
  private record Empty(long news, long until) {}

  private final WakeUp wakeUp;
  private final Runnable tellOthers;
  private final AtomicLong news = new AtomicLong();
  private final Object saving = new Object();
  private volatile Empty empty = new Empty(-1, 0);
  private final BatchBuffer<Job> successes =
      new BatchBuffer<>("jobs-successes", PAUSE, this::saveSucceeded);

  /**
   * @param tellOthers is called whenever a job has been queued here
   */
  JobStore(StorageProvider storage, WakeUp wakeUp, Runnable tellOthers) {
    super(storage);
    this.wakeUp = wakeUp;
    this.tellOthers = tellOthers;
  }

  @Override
  public Job save(Job job) {
    if (job.hasState(StateName.SUCCEEDED)) {
      successes.add(job);
      return job;
    }
    Job saved = super.save(job);
    announce(saved.hasState(StateName.ENQUEUED));
    return saved;
  }

  @Override
  public List<Job> save(List<Job> jobs) {
    if (jobs.stream().anyMatch(JobStore::isAtWork)) {
      saveHeartbeat(jobs);
      return jobs;
    }
    List<Job> saved = super.save(jobs);
    announce(saved.stream().anyMatch(job -> job.hasState(StateName.ENQUEUED)));
    return saved;
  }

  private static boolean isAtWork(Job job) {
    return job.hasState(StateName.PROCESSING) || job.hasState(StateName.SUCCEEDED);
  }

  /**
   * JobRunr's heartbeat saves the very objects that workers are about to end. A success that is on
   * its way would be counted twice, and found in conflict with itself; enough of that, and JobRunr
   * stops.
   */
  private void saveHeartbeat(List<Job> jobs) {
    synchronized (saving) {
      List<Job> atWork = jobs.stream().filter(job -> !job.hasState(StateName.SUCCEEDED)).toList();
      if (!atWork.isEmpty()) {
        super.save(new ArrayList<>(atWork));
      }
    }
  }

  private void announce(boolean queued) {
    if (queued) {
      workQueued();
      tellOthers.run();
    }
  }

  private void workQueued() {
    news.incrementAndGet();
    wakeUp.fetchSoon();
  }

  @Override
  public List<Job> getJobsToProcess(BackgroundJobServer server, AmountRequest request) {
    long known = news.get();
    Empty last = empty;
    if (known == last.news() && System.nanoTime() - last.until() < 0) {
      return List.of();
    }
    List<Job> found = super.getJobsToProcess(server, request);
    if (found.size() < request.getLimit()) {
      empty = new Empty(known, System.nanoTime() + TRUST_NANOS);
    }
    return found;
  }

  private void saveSucceeded(List<Job> jobs) {
    try {
      synchronized (saving) {
        getStorageProvider().save(jobs);
      }
    } catch (ConcurrentJobModificationException deleted) {
      LOG.debug("Jobs were deleted or taken over while they were at work", deleted);
    } catch (StorageException away) {
      LOG.warn(
          "{} successes were not saved; those jobs will find nothing to do", jobs.size(), away);
    }
  }

  /** Saves what is still waiting for it, before it returns. */
  void flush() {
    successes.flush();
  }

  /** The queue grew on another node. */
  @EventListener
  void on(ClusterEvent.Heard elsewhere) {
    if (elsewhere.news() instanceof WorkQueued || elsewhere.news() instanceof Everything) {
      workQueued();
    }
  }

  @Override
  public void close() {
    successes.close();
    super.close();
  }
}
