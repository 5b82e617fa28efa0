package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Decided;
import app.gangway.common.Actor;
import app.gangway.onboarding.WaitingActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval as a decision needs it.
 *
 * @param name of the new hire
 * @param submittedBy the name of the actor who submitted the onboarding
 * @param uploadedBy who uploaded the file that it came in with; null where there was none
 * @param approverGroup whose members decide, in lower case; null for everybody with the role
 * @param escalatedTo whose members were asked too, in lower case; null for nobody
 */
record PendingApproval(
    UUID id,
    UUID onboardingId,
    UUID runId,
    @Nullable UUID batchId,
    ApprovalStatus status,
    Instant deadline,
    String name,
    String submittedBy,
    @Nullable String uploadedBy,
    @Nullable String approverGroup,
    @Nullable String escalatedTo) {

  Submitters submitters() {
    return new Submitters(submittedBy, uploadedBy);
  }

  WaitingActivity activity() {
    return new WaitingActivity(onboardingId, runId);
  }

  /** What is told once it has been decided. */
  Decided decided(ApprovalStatus outcome, Actor actor, @Nullable String onBehalfOf, Instant now) {
    return new Decided(
        onboardingId, name, outcome, actor, onBehalfOf, now, Duration.between(now, deadline));
  }
}
