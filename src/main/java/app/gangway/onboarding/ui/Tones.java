package app.gangway.onboarding.ui;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Tone;

/** How the statuses of onboardings and activities look. */
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
    return switch (status) {
      case RUNNING -> "Running";
      case WAITING -> "Waiting for approval";
      case COMPLETED -> "Completed";
      case FAILED -> "Failed";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  static Tone of(Onboarding onboarding) {
    return onboarding.suspended() ? Tone.WAITING : of(onboarding.status());
  }

  static String word(Onboarding onboarding) {
    return onboarding.suspended() ? "Suspended" : word(onboarding.status());
  }

  static Badge badge(Onboarding onboarding) {
    return new Badge(of(onboarding), word(onboarding));
  }

  static Badge badge(ActivityStatus status) {
    return switch (status) {
      case QUEUED -> new Badge(Tone.QUEUED, "Queued");
      case RUNNING -> new Badge(Tone.RUNNING, "Running");
      case WAITING -> new Badge(Tone.WAITING, "Waiting");
      case DONE -> new Badge(Tone.COMPLETED, "Done");
      case FAILED -> new Badge(Tone.FAILED, "Failed");
      case DECLINED -> new Badge(Tone.DECLINED, "Declined");
      case WITHDRAWN -> new Badge(Tone.WITHDRAWN, "Withdrawn");
    };
  }
}
