package app.gangway.jobs;

import app.gangway.imports.ImportService;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.springframework.stereotype.Component;

/** Make the batch of an import that somebody confirmed. */
@Component
public class CreateBatchHandler implements JobRequestHandler<CreateBatch> {

  private final ImportService service;

  CreateBatchHandler(ImportService service) {
    this.service = service;
  }

  @Override
  public void run(CreateBatch job) {
    service.create(job.confirmed());
  }
}
