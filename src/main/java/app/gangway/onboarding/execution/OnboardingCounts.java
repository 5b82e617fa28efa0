package app.gangway.onboarding.execution;

import app.gangway.onboarding.OnboardingStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an onboarding stands after a step, as far as the next step needs to know.
 *
 * @param failed how many of its required steps have failed, or did not start since one did
 * @param blocked how many of its steps wait for others
 * @param becomesReady whether all that is due by the first day is over, which nobody has noted
 * @param readyTold whether it was told before that it is ready
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
    int round,
    boolean becomesReady,
    boolean readyTold) {

  /** For who asks whether it is over, and not whether anybody is ready. */
  public OnboardingCounts(
      UUID id,
      @Nullable UUID batchId,
      String name,
      OnboardingStatus status,
      boolean suspended,
      int open,
      int failed,
      int blocked,
      int round) {
    this(id, batchId, name, status, suspended, open, failed, blocked, round, false, false);
  }

  /** The step that brought the open activities to nought: the fan-in is due, unless suspended. */
  boolean allSettled() {
    return open == 0 && status == OnboardingStatus.RUNNING && !suspended;
  }

  /** How it ends once all have settled. */
  OnboardingStatus end() {
    return failed == 0 ? OnboardingStatus.COMPLETED : OnboardingStatus.FAILED;
  }
}
