package app.gangway.onboarding.query;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An onboarding as its row tells it.
 *
 * @param details what else is known of the new hire
 * @param withdrawnBecause word for word; null unless it was withdrawn for a reason
 * @param submittedBy the name of whoever submitted it
 * @param uploadedBy who uploaded the file that it came in with; null where there was none
 * @param endedAt null while it runs
 */
public record OnboardingSnapshot(
    UUID id,
    String instanceId,
    @Nullable UUID batchId,
    NewHire hire,
    HireDetails details,
    boolean approvalRule,
    OnboardingStatus status,
    boolean suspended,
    @Nullable String withdrawnBecause,
    String submittedBy,
    @Nullable String uploadedBy,
    Instant submittedAt,
    @Nullable Instant endedAt) {}
