package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Call off what has not ended of a batch that was called off. */
public record CallOffChildren(UUID batchId) implements JobRequest {
  @Override
  public Class<CallOffChildrenHandler> getJobRequestHandler() {
    return CallOffChildrenHandler.class;
  }
}
