package app.gangway.onboarding;

import java.util.UUID;

/** An activity that waits for a decision, and whose it is. */
public record WaitingActivity(UUID onboardingId, UUID runId) {}
