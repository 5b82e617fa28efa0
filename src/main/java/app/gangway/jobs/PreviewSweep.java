package app.gangway.jobs;

import app.gangway.imports.ImportService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends now and then the previews to which nobody has said yes; until then nobody can any more. */
@Component
class PreviewSweep {

  private final ImportService service;

  PreviewSweep(ImportService service) {
    this.service = service;
  }

  @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
  void sweep() {
    service.expire();
  }
}
