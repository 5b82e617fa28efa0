package app.gangway.overview;

import app.gangway.onboarding.OnboardingStatus;
import java.time.LocalDate;

/** How many onboardings ended in one way on one day. */
public record DayCount(LocalDate day, OnboardingStatus status, long count) {}
