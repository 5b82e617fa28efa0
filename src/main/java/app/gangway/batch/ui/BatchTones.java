package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;

/** How the status of a batch looks. */
final class BatchTones {

  private BatchTones() {}

  static Badge badge(BatchProgress progress) {
    BatchStatus status = progress.batch().status();
    if (progress.batch().suspended()) {
      return new Badge(Tone.WAITING, translate("batch.suspended"));
    }
    String word = translate("batch.status." + status);
    return switch (status) {
      case RUNNING -> new Badge(Tone.RUNNING, word);
      case WITHDRAWN -> new Badge(Tone.WITHDRAWN, word);
      case COMPLETED -> completed(progress, word);
    };
  }

  /** One in which not everybody got everything is not to look as if all were well. */
  private static Badge completed(BatchProgress progress, String word) {
    long failed = progress.count(OnboardingStatus.FAILED);
    if (failed > 0) {
      return new Badge(Tone.FAILED, word + " · " + Counts.text(OnboardingStatus.FAILED, failed));
    }
    return progress.declined() > 0
        ? new Badge(Tone.DECLINED, word + " · " + Counts.declined(progress.declined()))
        : new Badge(Tone.COMPLETED, word);
  }
}
