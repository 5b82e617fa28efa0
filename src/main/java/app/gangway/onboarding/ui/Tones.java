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

  static Badge badge(Onboarding onboarding) {
    if (onboarding.suspended()) {
      return new Badge(Tone.WAITING, "Suspended");
    }
    return new Badge(of(onboarding.status()), word(onboarding.status()));
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
