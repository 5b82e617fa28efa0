package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Send on what waited of a batch while it was suspended. */
public record ResumeBatch(UUID batchId) implements JobRequest {
  @Override
  public Class<ResumeBatchHandler> getJobRequestHandler() {
    return ResumeBatchHandler.class;
  }
}
