package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ready.ToGo;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a new hire is ready, where that is not the same as whether all is done. */
final class ReadyBadge {

  private ReadyBadge() {}

  static boolean isShown(Onboarding onboarding) {
    return onboarding.dated() && onboarding.status() != OnboardingStatus.WITHDRAWN;
  }

  static Tone tone(Onboarding onboarding) {
    return onboarding.readyAt().isPresent() ? Tone.COMPLETED : Tone.WAITING;
  }

  /**
   * {@code Ready}, or {@code Not ready: 2 of 5 to go}.
   *
   * @param left null where it is not known
   */
  static String word(Onboarding onboarding, @Nullable ToGo left) {
    if (onboarding.readyAt().isPresent()) {
      return translate("ready.yes");
    }
    return left == null || left.open() == 0
        ? translate("ready.not")
        : translate("ready.toGo", left.open(), left.all());
  }

  /** These and, where it is shown, that. */
  static Badge[] with(Badge[] others, Onboarding onboarding, Collection<ActivityRun> steps) {
    return isShown(onboarding)
        ? Stream.concat(
                Arrays.stream(others),
                Stream.of(
                    new Badge(tone(onboarding), word(onboarding, ToGo.of(onboarding.id(), steps)))))
            .toArray(Badge[]::new)
        : others;
  }
}
