package app.gangway.onboarding.ui;

import app.gangway.onboarding.OnboardingStatus;
import org.jspecify.annotations.Nullable;

/** What a list can be kept to: a status, or how an onboarding completed. */
enum StatusChoice {
  RUNNING(OnboardingStatus.RUNNING),
  /** Runs, but nothing of it has started. */
  QUEUED(OnboardingStatus.RUNNING),
  /** Has not ended, and the answer of a back end should have come by now. */
  OVERDUE(null),
  WAITING(OnboardingStatus.WAITING),
  /** Something that is due by the first day is not over. */
  NOT_READY(null),
  COMPLETED(OnboardingStatus.COMPLETED),
  /** Completed, with an order that was declined. */
  ORDER_DECLINED(OnboardingStatus.COMPLETED),
  FAILED(OnboardingStatus.FAILED),
  WITHDRAWN(OnboardingStatus.WITHDRAWN);

  private final @Nullable OnboardingStatus status;

  StatusChoice(@Nullable OnboardingStatus status) {
    this.status = status;
  }

  /** Null for any. */
  @Nullable OnboardingStatus status() {
    return status;
  }
}
