package app.gangway.jobs;

import app.gangway.batch.BatchService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Run again what had failed of a batch when somebody asked for it. */
@Component
public class RetryBatchHandler implements JobRequestHandler<RetryBatch> {

  private final BatchService service;

  RetryBatchHandler(BatchService service) {
    this.service = service;
  }

  @Override
  public void run(RetryBatch job) {
    service.retryChildren(job.batchId());
  }
}
