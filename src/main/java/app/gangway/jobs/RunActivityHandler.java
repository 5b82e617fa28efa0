package app.gangway.jobs;

import app.gangway.jobs.engine.AttemptFailedException;
import app.gangway.jobs.engine.PermanentFailureException;
import app.gangway.onboarding.execution.ActivityPerformer;
import app.gangway.onboarding.execution.AttemptResult;
import app.gangway.onboarding.execution.AttemptResult.FailedForGood;
import app.gangway.onboarding.execution.AttemptResult.Postponed;
import app.gangway.onboarding.execution.AttemptResult.RetryDue;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt at an activity; a failed one fails the job, so that the dashboard shows it. If
 * the back end says when to try again, another job does so.
 */
@Component
public class RunActivityHandler implements JobRequestHandler<RunActivity> {

  private final ActivityPerformer performer;

  RunActivityHandler(ActivityPerformer performer) {
    this.performer = performer;
  }

  @Override
  public void run(RunActivity job) throws InterruptedException {
    run(job.run(), jobContext().getJobId());
  }

  void run(UUID activity, UUID job) throws InterruptedException {
    AttemptResult performance = performer.perform(activity, job);
    if (performance instanceof RetryDue retry) {
      throw new AttemptFailedException(retry.reason(), retry.at());
    }
    if (performance instanceof Postponed postponed && postponed.attempted()) {
      throw new PermanentFailureException(postponed.reason());
    }
    if (performance instanceof FailedForGood failed) {
      throw new PermanentFailureException(failed.reason());
    }
  }
}
