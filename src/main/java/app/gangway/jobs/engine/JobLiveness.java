package app.gangway.jobs.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.ProcessingState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.StorageProvider;
import org.springframework.stereotype.Component;

/** Tells jobs that will still do their work from those that never will. */
@Component
public class JobLiveness {

  private final StorageProvider storage;
  private final BackgroundJobServer server;
  private final Instant born;

  JobLiveness(StorageProvider storage, BackgroundJobServer server, Clock clock) {
    this.storage = storage;
    this.server = server;
    born = clock.instant();
  }

  /** Whether it is there and will come, or is at work. */
  public boolean isAlive(UUID job) {
    return find(job).filter(this::isAlive).isPresent();
  }

  /** Whether it is there and has ended, one way or another. */
  public boolean isDead(UUID job) {
    return find(job).filter(found -> !isAlive(found)).isPresent();
  }

  /** A job at work is alive as long as the node, or the life of it, that it works on. */
  private boolean isAlive(Job job) {
    if (job.getJobState() instanceof ProcessingState atWork) {
      return atWork.getServerId().equals(server.getId())
          ? atWork.getCreatedAt().isAfter(born)
          : storage.getBackgroundJobServers().stream()
              .anyMatch(node -> node.getId().equals(atWork.getServerId()));
    }
    return job.hasState(StateName.SCHEDULED) || job.hasState(StateName.ENQUEUED);
  }

  private Optional<Job> find(UUID job) {
    try {
      return Optional.of(storage.getJobById(job));
    } catch (JobNotFoundException missing) {
      return Optional.empty();
    }
  }
}
