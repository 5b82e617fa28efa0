package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Carry one activity through. */
public record RunActivity(UUID run) implements JobRequest {
  @Override
  public Class<RunActivityHandler> getJobRequestHandler() {
    return RunActivityHandler.class;
  }
}
