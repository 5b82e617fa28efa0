package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;

/** How the statuses of onboardings and activities look, and what the present page calls them. */
public final class Tones {

  private Tones() {}

  public static Tone of(OnboardingStatus status) {
    return switch (status) {
      case RUNNING -> Tone.RUNNING;
      case WAITING -> Tone.WAITING;
      case COMPLETED -> Tone.COMPLETED;
      case FAILED -> Tone.FAILED;
      case WITHDRAWN -> Tone.WITHDRAWN;
    };
  }

  public static String word(OnboardingStatus status) {
    return translate("onboarding.status." + status);
  }

  /** Of an onboarding that completed though an order was declined. */
  public static String orderDeclined() {
    return translate("onboarding.orderDeclined");
  }

  /** Of an activity whose back end should have answered by now. */
  static String overdue() {
    return translate("activity.overdue");
  }

  /** Of an onboarding that runs, but of which nothing has started. */
  static String queued() {
    return translate("batch.queued");
  }

  static Tone of(Onboarding onboarding) {
    return onboarding.suspended() ? Tone.WAITING : of(onboarding.status());
  }

  static String word(Onboarding onboarding) {
    return onboarding.suspended() ? translate("onboarding.suspended") : word(onboarding.status());
  }

  /** One, or two where its order was declined. */
  static Badge[] badges(Onboarding onboarding) {
    Badge status = new Badge(of(onboarding), word(onboarding));
    return onboarding.orderDeclined()
        ? new Badge[] {status, new Badge(Tone.DECLINED, orderDeclined())}
        : new Badge[] {status};
  }

  static Badge badge(ActivityStatus status) {
    return new Badge(of(status), translate("activity.status." + status));
  }

  private static Tone of(ActivityStatus status) {
    return switch (status) {
      case QUEUED, PLANNED, BLOCKED -> Tone.QUEUED;
      case RUNNING, ORDERED -> Tone.RUNNING;
      case WAITING, TODO -> Tone.WAITING;
      case DONE -> Tone.COMPLETED;
      case FAILED -> Tone.FAILED;
      case DECLINED -> Tone.DECLINED;
      case WITHDRAWN, SKIPPED, NOT_STARTED -> Tone.WITHDRAWN;
    };
  }
}
