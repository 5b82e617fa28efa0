package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Decline an order on which nobody has decided by its deadline. */
public record DeclineUnanswered(UUID approval) implements JobRequest {
  @Override
  public Class<DeclineUnansweredHandler> getJobRequestHandler() {
    return DeclineUnansweredHandler.class;
  }
}
