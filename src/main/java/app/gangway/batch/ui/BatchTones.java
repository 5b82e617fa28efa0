package app.gangway.batch.ui;

import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;

/** How the status of a batch looks. */
final class BatchTones {

  private BatchTones() {}

  static Badge badge(BatchProgress progress) {
    if (progress.batch().suspended()) {
      return new Badge(Tone.WAITING, "Suspended");
    }
    if (progress.batch().status() == BatchStatus.RUNNING) {
      return new Badge(Tone.RUNNING, "Running");
    }
    if (progress.batch().status() == BatchStatus.WITHDRAWN) {
      return new Badge(Tone.WITHDRAWN, "Withdrawn");
    }
    long failed = progress.count(OnboardingStatus.FAILED);
    return failed == 0
        ? new Badge(Tone.COMPLETED, "Completed")
        : new Badge(Tone.FAILED, "Completed, %,d failed".formatted(failed));
  }
}
