package app.gangway.onboarding.execution;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.StaleTransitionException;
import org.springframework.stereotype.Component;

/** What the steps have in common that write down what came of an attempt. */
@Component
class AttemptLock {

  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;

  AttemptLock(Onboardings onboardings, OnboardingTransitions transitions) {
    this.onboardings = onboardings;
    this.transitions = transitions;
  }

  /**
   * Where the onboarding stands, and will until this commit.
   *
   * @throws StaleTransitionException if it has been removed meanwhile
   */
  OnboardingStatus lock(Attempt attempt) {
    onboardings.lock(attempt.onboardingId());
    return transitions.counts(attempt.onboardingId()).orElseThrow(attempt::takenOver).status();
  }

  /** Rolls the whole step back when somebody else has taken the activity over. */
  static void moved(int rows, Attempt attempt) {
    if (rows == 0) {
      throw attempt.takenOver();
    }
  }
}
