package app.gangway.jobs.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.StorageException;
import org.jobrunr.storage.StorageProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What monitoring sees of the jobs. */
@Component
public class JobMeters {

  private static final Logger LOG = LoggerFactory.getLogger(JobMeters.class);

  private final MeterRegistry registry;

  JobMeters(MeterRegistry registry, StorageProvider storage, BackgroundJobServer server) {
    this.registry = registry;
    Gauge.builder("gangway.jobs.queued", () -> queued(storage))
        .description("Jobs that wait for a worker, on any node")
        .register(registry);
    Gauge.builder("gangway.jobs.busy", () -> server.getJobSteward().getOccupiedWorkerCount())
        .description("Workers of this node that are busy")
        .register(registry);
    repaired(0);
  }

  /** So many jobs were missing or dead, and have been sent again. */
  public void repaired(int count) {
    registry.counter("gangway.jobs.repaired").increment(count);
  }

  private static double queued(StorageProvider storage) {
    try {
      return storage.countJobs(StateName.ENQUEUED);
    } catch (StorageException away) {
      LOG.debug("Nobody can say how many jobs wait", away);
      return Double.NaN;
    }
  }
}
