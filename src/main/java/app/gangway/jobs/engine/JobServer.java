package app.gangway.jobs.engine;

import app.gangway.storage.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.ProcessingState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.StorageException;
import org.jobrunr.storage.navigation.AmountRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps JobRunr's server at work for as long as the application runs, and stops it while everything
 * that its jobs need is still there.
 *
 * <p>JobRunr stops for good after an exception in its heartbeat, such as a database that was away
 * for a moment; so it is started again.
 */
@Component
public class JobServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobServer.class);

  /** More than a node can have in hand. */
  private static final AmountRequest ALL = new AmountRequest("updatedAt:ASC", 10_000);

  private final BackgroundJobServer server;
  private final JobStore storage;
  private final Databases databases;
  private volatile boolean open;

  JobServer(BackgroundJobServer server, JobStore storage, Databases databases) {
    this.server = server;
    this.storage = storage;
    this.databases = databases;
  }

  /** JobRunr's starter has started it by now. */
  @Override
  public void start() {
    open = true;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
  public void look() {
    if (open && !server.isRunning() && !databases.isAnyDown()) {
      LOG.warn("The job server had stopped and is started again");
      server.start();
    }
  }

  /** Lets the jobs at work end, within JobRunr's ten seconds, and hands on what has not begun. */
  @Override
  public void stop() {
    open = false;
    server.stop();
    storage.flush();
    try {
      handOn();
    } catch (StorageException away) {
      LOG.warn("What this node had in hand will be found by the next one", away);
    }
  }

  private void handOn() {
    List<Job> mine = new ArrayList<>();
    for (Job job : storage.getJobList(StateName.PROCESSING, ALL)) {
      if (job.getJobState() instanceof ProcessingState state && isMine(state.getServerId())) {
        // JobRunr allows no other way back into the queue.
        job.failed("Handed on", new CancellationException("The node was stopped before it began"));
        job.enqueue();
        mine.add(job);
      }
    }
    try {
      storage.save(mine);
    } catch (ConcurrentJobModificationException taken) {
      LOG.debug("Some jobs were taken over already", taken);
    }
    if (!mine.isEmpty()) {
      LOG.info("{} jobs that had not begun are handed on", mine.size());
    }
  }

  private boolean isMine(UUID id) {
    return id.equals(server.getId());
  }

  @Override
  public boolean isRunning() {
    return open;
  }
}
