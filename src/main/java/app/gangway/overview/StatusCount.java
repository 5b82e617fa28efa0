package app.gangway.overview;

import app.gangway.onboarding.OnboardingStatus;

/** How many onboardings ended in one way. */
public record StatusCount(OnboardingStatus status, long count) {}
