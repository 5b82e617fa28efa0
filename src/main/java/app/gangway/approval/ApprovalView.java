package app.gangway.approval;

import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval as a person sees it, with the new hire it is about.
 *
 * @param submittedBy the name of whoever submitted the onboarding
 * @param batchId the batch that it came in with; null where there was none
 * @param uploadedBy who uploaded the file that it came in with; null where there was none
 * @param decidedAt null while it is pending; so is {@code decidedBy}
 * @param remark what the approver wrote, or null
 * @param decidedVia null while it is pending, if it was withdrawn, or if nobody wrote that down yet
 * @param approverGroup whose members decide, in lower case; null for everybody with the role
 * @param leftToAdmins whether nobody but admins was left to decide when it was asked
 * @param onBehalfOf for whom the one who decided stood in; null where they did not
 * @param escalatedTo the group that was asked too, in lower case; null for none
 */
public record ApprovalView(
    UUID id,
    UUID onboardingId,
    NewHire hire,
    String submittedBy,
    @Nullable UUID batchId,
    @Nullable String uploadedBy,
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

  /** Whether this actor must not decide on it, having brought it in. */
  public boolean isOwnOf(Actor actor) {
    return new Submitters(submittedBy, uploadedBy).include(actor);
  }
}
