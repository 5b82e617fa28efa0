package app.gangway.onboarding.query;

import app.gangway.onboarding.ActivityStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one activity of an onboarding.
 *
 * @param activity its name
 * @param outcome its result, or why its latest attempt failed; null for nothing yet
 */
public record RunOutcome(
    UUID onboardingId, String activity, ActivityStatus status, @Nullable String outcome) {}
