package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.ImportService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Make the batch of an import that somebody confirmed. */
@Component
class BatchCreationJobs extends DerivedIdJobs<Confirmed> {

  private final ImportService service;

  BatchCreationJobs(ImportService service) {
    this.service = service;
  }

  @Override
  Class<Confirmed> event() {
    return Confirmed.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(CreateBatch.class, 40);
  }

  /** An import is confirmed once. */
  @Override
  UUID id(Confirmed confirmed) {
    return JobIds.of("import", confirmed.importId(), 1);
  }

  @Override
  JobBuilder job(Confirmed confirmed) {
    return aJob()
        .withName("Create batch: " + confirmed.fileName())
        .withJobRequest(new CreateBatch(confirmed.importId()));
  }

  @Override
  List<Confirmed> due(Instant before) {
    return service.due();
  }
}
