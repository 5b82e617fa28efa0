package app.gangway.onboarding.figures;

import java.time.Duration;

/**
 * Where the time of one kind of activity goes, on average.
 *
 * @param activity its name
 * @param count how many of the kind were looked at
 * @param queued from the submission, or the approval, until a worker took it
 * @param running from its first start to its end, pauses between attempts included
 * @param waiting for an approval
 */
public record ActivityTime(
    String activity, long count, Duration queued, Duration running, Duration waiting) {}
