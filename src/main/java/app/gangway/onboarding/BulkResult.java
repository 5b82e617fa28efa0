package app.gangway.onboarding;

/**
 * What has become of a deed on several onboardings.
 *
 * @param done to how many it was done
 * @param refused to how many it could not be done any more, or never could
 */
public record BulkResult(int done, int refused) {}
