package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Ask another system what became of an order. */
public record PollOrder(UUID order) implements JobRequest {
  @Override
  public Class<PollOrderHandler> getJobRequestHandler() {
    return PollOrderHandler.class;
  }
}
