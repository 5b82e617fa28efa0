package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** End a batch after its last onboarding. */
public record CompleteBatch(UUID batch, int round) implements JobRequest {
  @Override
  public Class<CompleteBatchHandler> getJobRequestHandler() {
    return CompleteBatchHandler.class;
  }
}
