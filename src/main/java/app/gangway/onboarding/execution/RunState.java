package app.gangway.onboarding.execution;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.CauseText;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepName;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a worker finds it.
 *
 * @param jobId the job that may take it
 * @param required whether the onboarding has failed if this has
 * @param cleared whether it may start without asking the check
 * @param dueAt when it should have been started
 * @param firstStartedAt null before the first attempt
 * @param details what else is known of the new hire
 * @param held whether nothing of its onboarding is to start: that, or its batch, is suspended or
 *     has been withdrawn
 */
public record RunState(
    UUID runId,
    UUID jobId,
    StepName step,
    boolean required,
    ActivityStatus status,
    boolean cleared,
    int attempts,
    int claim,
    Instant dueAt,
    @Nullable Instant firstStartedAt,
    UUID onboardingId,
    @Nullable UUID batchId,
    NewHire hire,
    HireDetails details,
    boolean held) {

  /** The name of what carries it out. */
  String activity() {
    return step.activity();
  }

  /** What is told of it when it is sent on its way by a job. */
  public QueuedActivity queued(UUID job) {
    return new QueuedActivity(
        runId, job, activity(), onboardingId, batchId, hire.name(), hire.role());
  }

  /** What of an outcome others who failed for the same reason share. */
  String cause(@Nullable String outcome) {
    return CauseText.of(outcome, hire.email(), details.managerEmail());
  }

  boolean canStart() {
    return status == ActivityStatus.QUEUED && !held;
  }

  /** The worker that its job had sent before has died at it. */
  boolean wasInterrupted() {
    return status == ActivityStatus.RUNNING;
  }

  /** The attempt that begins now, as it stands in the row once it has been claimed. */
  Attempt next(Instant now) {
    return new Attempt(
        runId,
        step,
        required,
        cleared,
        attempts + 1,
        claim + 1,
        Duration.between(dueAt, now),
        start(now),
        onboardingId,
        batchId,
        hire,
        details,
        null);
  }

  /**
   * From when the retry rule counts. Time spent in a long queue is Gangway's, not the activity's,
   * so the start moves along with it.
   */
  private Instant start(Instant now) {
    if (firstStartedAt == null) {
      return now;
    }
    Duration late = Duration.between(dueAt, now);
    return late.isNegative() ? firstStartedAt : firstStartedAt.plus(late);
  }
}
