package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Decided;
import app.gangway.onboarding.WaitingActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval as the desk needs it.
 *
 * @param name of the new hire
 */
record OpenQuestion(
    UUID id,
    UUID onboardingId,
    UUID runId,
    @Nullable UUID batchId,
    ApprovalStatus status,
    Instant deadline,
    String name) {

  WaitingActivity activity() {
    return new WaitingActivity(onboardingId, runId);
  }

  /** What is told once it has been decided. */
  Decided decided(ApprovalStatus outcome, Instant now) {
    return new Decided(outcome, Duration.between(now, deadline));
  }
}
