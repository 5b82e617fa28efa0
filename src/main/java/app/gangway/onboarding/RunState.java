package app.gangway.onboarding;

import app.gangway.newhire.NewHire;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a worker finds it.
 *
 * @param cleared whether it may start without asking the check
 * @param dueAt when it should have been started
 * @param firstStartedAt null before the first attempt
 * @param suspended whether its onboarding, or the batch of that, is held up
 */
record RunState(
    UUID runId,
    String activity,
    ActivityStatus status,
    boolean cleared,
    int attempts,
    int claim,
    Instant dueAt,
    @Nullable Instant firstStartedAt,
    UUID onboardingId,
    @Nullable UUID batchId,
    NewHire hire,
    boolean suspended) {

  /** What is told of it when it is sent on its way by a job. */
  QueuedActivity queued(UUID job) {
    return new QueuedActivity(
        runId, job, activity, onboardingId, batchId, hire.name(), hire.role());
  }

  boolean canStart() {
    boolean queued = status == ActivityStatus.QUEUED && !suspended;
    return queued || status == ActivityStatus.RUNNING;
  }

  /** A worker died at it: the same attempt begins once more. */
  boolean wasInterrupted() {
    return status == ActivityStatus.RUNNING;
  }

  /** The attempt that begins now, as it stands in the row once it has been claimed. */
  Attempt next(Instant now) {
    int number = wasInterrupted() ? attempts : attempts + 1;
    return new Attempt(
        runId,
        activity,
        cleared,
        number,
        claim + 1,
        Duration.between(dueAt, now),
        start(now),
        onboardingId,
        batchId,
        hire,
        null);
  }

  /**
   * From when the retry rule counts. Time spent in a long queue is the house's, not the activity's,
   * so the start moves along with it; and after an interruption it begins anew.
   */
  private Instant start(Instant now) {
    if (firstStartedAt == null || wasInterrupted()) {
      return now;
    }
    Duration late = Duration.between(dueAt, now);
    return late.isNegative() ? firstStartedAt : firstStartedAt.plus(late);
  }
}
