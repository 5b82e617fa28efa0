package app.gangway.batch;

import app.gangway.onboarding.OnboardingStatus;
import java.util.UUID;

/** How many children of a batch are in one state. */
public record ChildCount(UUID batchId, OnboardingStatus status, long count) {}
