package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.Tones;

/** How many, in words that are right for every number. */
final class Counts {

  private Counts() {}

  static String text(OnboardingStatus status, long count) {
    return translate("batch.count.of", Tones.word(status), count);
  }

  static String declined(long count) {
    return translate("batch.count.declined", count);
  }
}
