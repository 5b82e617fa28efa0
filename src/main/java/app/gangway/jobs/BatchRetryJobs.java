package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.batch.BatchEvent.BatchRetried;
import app.gangway.batch.BatchService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Run again what had failed of a batch when somebody asked for it. */
@Component
class BatchRetryJobs extends DerivedIdJobs<BatchRetried> {

  private final BatchService service;

  BatchRetryJobs(BatchService service) {
    this.service = service;
  }

  @Override
  Class<BatchRetried> event() {
    return BatchRetried.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(RetryBatch.class, 70);
  }

  @Override
  UUID id(BatchRetried batch) {
    return batch.retryId();
  }

  @Override
  JobBuilder job(BatchRetried batch) {
    return aJob()
        .withName("Run failed again: " + batch.title())
        .withJobRequest(new RetryBatch(batch.batchId()));
  }

  @Override
  List<BatchRetried> due(Instant before) {
    return service.retried();
  }
}
