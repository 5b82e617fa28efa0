package app.gangway.onboarding.figures;

/**
 * How often one kind of activity failed for good for one reason.
 *
 * @param activity its name
 * @param reason in the words of the activity, without what differs from one person to another;
 *     empty where it gave none
 */
public record FailureCount(String activity, String reason, long count) {}
