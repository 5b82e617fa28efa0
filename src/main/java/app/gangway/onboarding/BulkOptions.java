package app.gangway.onboarding;

/**
 * What could be done to several onboardings.
 *
 * @param toWithdraw how many have not ended
 * @param toRunAgain of how many something has failed that may be run again
 */
public record BulkOptions(long toWithdraw, long toRunAgain) {}
