package app.gangway.onboarding.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an email, or had it when they were onboarded.
 *
 * @param onboardingId null while the file that brings them is confirmed but its batch not made
 * @param endedAt null while they are under way
 */
public record EmailHolder(@Nullable UUID onboardingId, String name, @Nullable Instant endedAt) {}
