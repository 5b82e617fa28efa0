package app.gangway.jobs;

import app.gangway.onboarding.execution.FanIn;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** The continuation: fan in once all activities of an onboarding have settled. */
@Component
public class CloseOnboardingHandler implements JobRequestHandler<CloseOnboarding> {

  private final FanIn fanIn;

  CloseOnboardingHandler(FanIn fanIn) {
    this.fanIn = fanIn;
  }

  @Override
  public void run(CloseOnboarding job) {
    fanIn.close(job.onboarding());
  }
}
