package app.gangway.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval as it would be had it been asked for before now.
 *
 * @param decidedAt null while it waits
 * @param decidedBy the name of whoever decided; null while it waits
 */
public record PastApproval(
    UUID onboardingId,
    UUID runId,
    ApprovalStatus status,
    String reason,
    Instant askedAt,
    Instant deadline,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy) {}
