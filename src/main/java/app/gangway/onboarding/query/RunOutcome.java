package app.gangway.onboarding.query;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.StepName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one activity of an onboarding.
 *
 * @param step how it is told from the others, and what it is called
 * @param outcome its result, or why its latest attempt failed; null for nothing yet
 */
public record RunOutcome(
    UUID onboardingId, StepName step, ActivityStatus status, @Nullable String outcome) {

  /** The name of what carried it out. */
  public String activity() {
    return step.activity();
  }
}
