package app.gangway.approval;

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
    String name) {}
