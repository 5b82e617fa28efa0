package app.gangway.insights.ui;

import app.gangway.common.Days;
import app.gangway.onboarding.OnboardingStatus;

/** Addresses of the list of onboardings that show whom a mark counts. */
final class Links {

  private Links() {}

  static String submitted(Days days) {
    return "onboardings?submitted=" + days;
  }

  static String ended(Days days) {
    return "onboardings?ended=" + days;
  }

  static String ended(Days days, OnboardingStatus status) {
    return "onboardings?status=%s&ended=%s".formatted(status, days);
  }
}
