package app.gangway.jobs;

import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Does for a batch what {@link RunActivityHandler} does for one who comes alone. */
@Component
public class RunBatchActivityHandler implements JobRequestHandler<RunBatchActivity> {

  private final RunActivityHandler handler;

  RunBatchActivityHandler(RunActivityHandler handler) {
    this.handler = handler;
  }

  @Override
  public void run(RunBatchActivity job) throws InterruptedException {
    handler.run(job.run(), jobContext().getJobId());
  }
}
