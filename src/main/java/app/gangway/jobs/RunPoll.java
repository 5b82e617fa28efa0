package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Ask another system what became of an order. */
public record RunPoll(UUID order) implements JobRequest {
  @Override
  public Class<RunPollHandler> getJobRequestHandler() {
    return RunPollHandler.class;
  }
}
