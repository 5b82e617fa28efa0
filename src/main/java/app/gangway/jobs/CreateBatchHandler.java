package app.gangway.jobs;

import app.gangway.batch.ImportDesk;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Make the batch of an import that somebody confirmed. */
@Component
public class CreateBatchHandler implements JobRequestHandler<CreateBatch> {

  private final ImportDesk desk;

  CreateBatchHandler(ImportDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run(CreateBatch job) {
    desk.create(job.confirmed());
  }
}
