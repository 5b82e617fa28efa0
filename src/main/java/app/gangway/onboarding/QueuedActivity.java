package app.gangway.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is due and carries its job's id.
 *
 * @param name of the new hire
 * @param notBefore when it is to start; null for at once
 */
public record QueuedActivity(
    UUID runId,
    UUID jobId,
    String activity,
    UUID onboardingId,
    @Nullable UUID batchId,
    String name,
    String role,
    @Nullable Instant notBefore) {

  /** One that is to start at once. */
  public QueuedActivity(
      UUID runId,
      UUID jobId,
      String activity,
      UUID onboardingId,
      @Nullable UUID batchId,
      String name,
      String role) {
    this(runId, jobId, activity, onboardingId, batchId, name, role, null);
  }

  public QueuedActivity withJob(UUID job) {
    return new QueuedActivity(runId, job, activity, onboardingId, batchId, name, role, notBefore);
  }

  /** The same, to start then, or at once if that is over by now. */
  public QueuedActivity at(@Nullable Instant start, Instant now) {
    Instant later = start != null && start.isAfter(now) ? start : null;
    return new QueuedActivity(runId, jobId, activity, onboardingId, batchId, name, role, later);
  }
}
