package app.gangway.jobs;

import app.gangway.batch.BatchDesk;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** End a batch after its last onboarding. */
@Component
public class CompleteBatchHandler implements JobRequestHandler<CompleteBatch> {

  private final BatchDesk desk;

  CompleteBatchHandler(BatchDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run(CompleteBatch job) {
    desk.complete(job.batch(), job.round());
  }
}
