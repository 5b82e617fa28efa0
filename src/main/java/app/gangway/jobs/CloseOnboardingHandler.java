package app.gangway.jobs;

import app.gangway.onboarding.OnboardingDesk;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** The continuation: fan in once all activities of an onboarding have settled. */
@Component
public class CloseOnboardingHandler implements JobRequestHandler<CloseOnboarding> {

  private final OnboardingDesk desk;

  CloseOnboardingHandler(OnboardingDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run(CloseOnboarding job) {
    desk.close(job.onboarding());
  }
}
