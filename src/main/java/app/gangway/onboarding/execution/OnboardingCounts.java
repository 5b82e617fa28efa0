package app.gangway.onboarding.execution;

import app.gangway.onboarding.OnboardingStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an onboarding stands after a step, as far as the next step needs to know.
 *
 * @param failed how many of its required steps have failed, or did not start since one did
 * @param blocked how many of its steps wait for others
 */
public record OnboardingCounts(
    UUID id,
    @Nullable UUID batchId,
    String name,
    OnboardingStatus status,
    boolean suspended,
    int open,
    int failed,
    int blocked,
    int round) {

  /** The step that brought the open activities to nought: the fan-in is due, unless suspended. */
  boolean allSettled() {
    return open == 0 && status == OnboardingStatus.RUNNING && !suspended;
  }

  /** How it ends once all have settled. */
  OnboardingStatus end() {
    return failed == 0 ? OnboardingStatus.COMPLETED : OnboardingStatus.FAILED;
  }
}
