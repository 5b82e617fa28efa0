package app.gangway.approval;

import java.time.Duration;

/**
 * How many approvals were decided in one way, and how long that took.
 *
 * @param median half of them took no longer, from the question to the answer
 */
public record DecisionTime(ApprovalStatus status, long count, Duration median) {}
