package app.gangway.jobs;

import app.gangway.batch.BatchDesk;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Call off what has not ended of a batch that was called off. */
@Component
public class CallOffChildrenHandler implements JobRequestHandler<CallOffChildren> {

  private final BatchDesk desk;

  CallOffChildrenHandler(BatchDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run(CallOffChildren job) {
    desk.withdrawChildren(job.batchId());
  }
}
