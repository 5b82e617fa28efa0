package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/**
 * Carry one activity of a batch through: the same work as {@link RunActivity}, at a lower priority.
 */
public record RunBatchActivity(UUID run) implements JobRequest {
  @Override
  public Class<RunBatchActivityHandler> getJobRequestHandler() {
    return RunBatchActivityHandler.class;
  }
}
