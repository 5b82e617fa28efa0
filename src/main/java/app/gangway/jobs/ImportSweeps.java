package app.gangway.jobs;

import app.gangway.imports.ImportService;
import app.gangway.imports.upload.BatchUploadService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes now and then what of imports has outlived its time. It counts as over when it is, not
 * when it is removed.
 */
@Component
class ImportSweeps {

  private final ImportService imports;
  private final BatchUploadService uploads;

  ImportSweeps(ImportService imports, BatchUploadService uploads) {
    this.imports = imports;
    this.uploads = uploads;
  }

  @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
  void previewsThatNobodyConfirmed() {
    imports.expire();
  }

  @Scheduled(initialDelay = 45_000, fixedDelay = 600_000)
  void responsesToIdempotencyKeys() {
    uploads.purgeExpired();
  }
}
