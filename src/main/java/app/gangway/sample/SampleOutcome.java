package app.gangway.sample;

import app.gangway.onboarding.OnboardingStatus;

/** What becomes of somebody in the sample. */
enum SampleOutcome {
  COMPLETED(OnboardingStatus.COMPLETED),
  APPROVED(OnboardingStatus.COMPLETED),
  ORDER_DECLINED(OnboardingStatus.COMPLETED),
  NOBODY_DECIDED(OnboardingStatus.COMPLETED),
  FAILED(OnboardingStatus.FAILED),
  WITHDRAWN(OnboardingStatus.WITHDRAWN),
  RUNNING(OnboardingStatus.RUNNING),
  WAITING(OnboardingStatus.WAITING),
  SUSPENDED(OnboardingStatus.RUNNING);

  private final OnboardingStatus status;

  SampleOutcome(OnboardingStatus status) {
    this.status = status;
  }

  OnboardingStatus status() {
    return status;
  }
}
