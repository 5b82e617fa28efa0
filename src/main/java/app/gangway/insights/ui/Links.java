package app.gangway.insights.ui;

import app.gangway.approval.ApprovalStatus;
import app.gangway.common.Days;
import app.gangway.onboarding.OnboardingStatus;

/** Addresses of lists that show what a mark counts. */
final class Links {

  private Links() {}

  static String submitted(Days days) {
    return "onboardings?submitted=" + days;
  }

  static String ended(Days days) {
    return "onboardings?ended=" + days;
  }

  /** For approvers alone. */
  static String decided(Days days, ApprovalStatus status) {
    return "approvals?status=%s&decided=%s".formatted(status, days);
  }

  static String ended(Days days, OnboardingStatus status) {
    return "onboardings?status=%s&ended=%s".formatted(status, days);
  }
}
