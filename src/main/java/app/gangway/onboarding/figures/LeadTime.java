package app.gangway.onboarding.figures;

import java.time.Duration;

/**
 * How long some onboardings took, from their submission to their end.
 *
 * @param count how many they were
 * @param median half of them took no longer
 * @param p90 nine of ten took no longer
 */
public record LeadTime(long count, Duration median, Duration p90) {}
