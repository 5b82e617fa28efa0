package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Run again what had failed of a batch when somebody asked for it. */
public record RetryBatch(UUID batchId) implements JobRequest {
  @Override
  public Class<RetryBatchHandler> getJobRequestHandler() {
    return RetryBatchHandler.class;
  }
}
