package app.gangway.overview;

import app.gangway.onboarding.OnboardingStatus;

/**
 * How many onboardings ended in one way on one day.
 *
 * @param day 0 for the first day asked for
 */
public record DayCount(int day, OnboardingStatus status, long count) {}
