package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.batch.BatchEvent.Settled;
import app.gangway.batch.BatchService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** End a batch after its last onboarding. */
@Component
class BatchCompletionJobs extends DerivedIdJobs<Settled> {

  private final BatchService service;

  BatchCompletionJobs(BatchService service) {
    this.service = service;
  }

  @Override
  Class<Settled> event() {
    return Settled.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(CompleteBatch.class, 30);
  }

  @Override
  UUID id(Settled settled) {
    return JobIds.of("batch", settled.batchId(), settled.round());
  }

  @Override
  JobBuilder job(Settled settled) {
    return aJob()
        .withName("Complete batch: " + settled.title())
        .withJobRequest(new CompleteBatch(settled.batchId(), settled.round()));
  }

  @Override
  List<Settled> due(Instant before) {
    return service.allSettled();
  }
}
