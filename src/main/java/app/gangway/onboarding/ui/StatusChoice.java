package app.gangway.onboarding.ui;

import app.gangway.onboarding.OnboardingStatus;

/** What a list can be kept to: a status, or how an onboarding completed. */
enum StatusChoice {
  RUNNING(OnboardingStatus.RUNNING),
  /** Runs, but nothing of it has started. */
  QUEUED(OnboardingStatus.RUNNING),
  WAITING(OnboardingStatus.WAITING),
  COMPLETED(OnboardingStatus.COMPLETED),
  /** Completed, with an order that was declined. */
  ORDER_DECLINED(OnboardingStatus.COMPLETED),
  FAILED(OnboardingStatus.FAILED),
  WITHDRAWN(OnboardingStatus.WITHDRAWN);

  private final OnboardingStatus status;

  StatusChoice(OnboardingStatus status) {
    this.status = status;
  }

  OnboardingStatus status() {
    return status;
  }
}
