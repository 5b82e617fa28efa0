package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Withdraw what has not ended of a batch that was withdrawn. */
public record CallOffChildren(UUID batchId) implements JobRequest {
  @Override
  public Class<CallOffChildrenHandler> getJobRequestHandler() {
    return CallOffChildrenHandler.class;
  }
}
