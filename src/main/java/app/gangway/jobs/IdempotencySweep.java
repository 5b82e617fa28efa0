package app.gangway.jobs;

import app.gangway.imports.upload.BatchUploadService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets now and then what machines were told a day ago; nobody is told it any more. */
@Component
class IdempotencySweep {

  private final BatchUploadService service;

  IdempotencySweep(BatchUploadService service) {
    this.service = service;
  }

  @Scheduled(initialDelay = 45_000, fixedDelay = 600_000)
  void sweep() {
    service.forgetAnswers();
  }
}
