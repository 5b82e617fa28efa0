package app.gangway.jobs;

import app.gangway.batch.BatchService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Withdraw what has not ended of a batch that was withdrawn. */
@Component
public class CallOffChildrenHandler implements JobRequestHandler<CallOffChildren> {

  private final BatchService service;

  CallOffChildrenHandler(BatchService service) {
    this.service = service;
  }

  @Override
  public void run(CallOffChildren job) {
    service.withdrawChildren(job.batchId());
  }
}
