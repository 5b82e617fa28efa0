package app.gangway.common;

import java.time.Instant;

/**
 * A span of time.
 *
 * @param since its first moment
 * @param until the first moment behind it
 */
public record Interval(Instant since, Instant until) {}
