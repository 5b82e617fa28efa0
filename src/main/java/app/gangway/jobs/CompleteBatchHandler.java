package app.gangway.jobs;

import app.gangway.batch.BatchService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** End a batch after its last onboarding. */
@Component
public class CompleteBatchHandler implements JobRequestHandler<CompleteBatch> {

  private final BatchService service;

  CompleteBatchHandler(BatchService service) {
    this.service = service;
  }

  @Override
  public void run(CompleteBatch job) {
    service.complete(job.batch(), job.round());
  }
}
