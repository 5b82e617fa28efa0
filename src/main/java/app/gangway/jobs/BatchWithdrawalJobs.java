package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Withdraw what has not ended of a batch that was withdrawn. */
@Component
class BatchWithdrawalJobs extends DerivedIdJobs<BatchWithdrawn> {

  private final BatchService service;

  BatchWithdrawalJobs(BatchService service) {
    this.service = service;
  }

  @Override
  Class<BatchWithdrawn> event() {
    return BatchWithdrawn.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(CallOffChildren.class, 10);
  }

  /** A batch is withdrawn once. */
  @Override
  UUID id(BatchWithdrawn batch) {
    return JobIds.of("withdraw", batch.batchId(), 1);
  }

  @Override
  JobBuilder job(BatchWithdrawn batch) {
    return aJob()
        .withName("Withdraw batch: " + batch.title())
        .withJobRequest(new CallOffChildren(batch.batchId()));
  }

  @Override
  List<BatchWithdrawn> due(Instant before) {
    return service.withdrawn();
  }
}
