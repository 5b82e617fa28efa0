package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Make the batch of an import that somebody confirmed. */
public record CreateBatch(UUID confirmed) implements JobRequest {
  @Override
  public Class<CreateBatchHandler> getJobRequestHandler() {
    return CreateBatchHandler.class;
  }
}
