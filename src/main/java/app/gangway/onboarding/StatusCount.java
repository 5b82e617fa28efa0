package app.gangway.onboarding;

/** How many onboardings are in one state. */
public record StatusCount(OnboardingStatus status, long count) {}
