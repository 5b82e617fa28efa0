package app.gangway.approval;

import app.gangway.onboarding.query.OnboardingSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval as its row tells it; what was decided may be null, and the way also of one that was
 * decided.
 */
record ApprovalRow(
    UUID id,
    UUID onboardingId,
    UUID runId,
    ApprovalStatus status,
    String reason,
    Instant askedAt,
    Instant deadline,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String remark,
    @Nullable DecidedVia decidedVia,
    @Nullable String approverGroup,
    boolean leftToAdmins,
    @Nullable String onBehalfOf,
    @Nullable String escalatedTo) {

  /** As a person sees it, with the onboarding that it is about. */
  ApprovalView view(OnboardingSnapshot onboarding) {
    return new ApprovalView(
        id,
        onboardingId,
        onboarding.hire(),
        onboarding.submittedBy(),
        onboarding.batchId(),
        onboarding.uploadedBy(),
        status,
        reason,
        askedAt,
        deadline,
        decidedAt,
        decidedBy,
        remark,
        decidedVia,
        approverGroup,
        leftToAdmins,
        onBehalfOf,
        escalatedTo);
  }

  /** As a decision needs it. */
  PendingApproval pending(OnboardingSnapshot onboarding) {
    return new PendingApproval(
        id,
        onboardingId,
        runId,
        onboarding.batchId(),
        status,
        deadline,
        onboarding.hire().name(),
        onboarding.submittedBy(),
        onboarding.uploadedBy(),
        approverGroup,
        escalatedTo);
  }
}
