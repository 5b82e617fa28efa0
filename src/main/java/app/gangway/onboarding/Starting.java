package app.gangway.onboarding;

/**
 * Who starts in some days, without those who were withdrawn.
 *
 * @param notReady how many of them are not ready
 */
public record Starting(long all, long notReady) {}
