package app.gangway.jobs;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** The continuation: fan in once all activities of an onboarding have settled. */
public record CloseOnboarding(UUID onboarding) implements JobRequest {
  @Override
  public Class<CloseOnboardingHandler> getJobRequestHandler() {
    return CloseOnboardingHandler.class;
  }
}
