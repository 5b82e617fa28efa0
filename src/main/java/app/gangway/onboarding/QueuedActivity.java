package app.gangway.onboarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity that is due and carries its job's id.
 *
 * @param name of the new hire
 */
public record QueuedActivity(
    UUID runId,
    UUID jobId,
    String activity,
    UUID onboardingId,
    @Nullable UUID batchId,
    String name,
    String role) {

  public QueuedActivity withJob(UUID job) {
    return new QueuedActivity(runId, job, activity, onboardingId, batchId, name, role);
  }
}
