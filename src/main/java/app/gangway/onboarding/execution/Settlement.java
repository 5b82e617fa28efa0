package app.gangway.onboarding.execution;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended its activity.
 *
 * @param end a status that is an end
 * @param outcome its result, or why it failed
 * @param lines what the timeline says of it
 * @param alongside what the back end writes down in the same commit
 */
record Settlement(
    Attempt attempt,
    ActivityStatus end,
    @Nullable String outcome,
    Instant at,
    List<Timeline.Line> lines,
    Runnable alongside) {

  Settlement {
    outcome = outcome == null ? null : OutcomeText.line(outcome);
    lines = List.copyOf(lines);
  }

  /** Whether the onboarding has failed by it. */
  boolean hasFailedRequired() {
    return end == ActivityStatus.FAILED && attempt.required();
  }

  /** What of the outcome others who failed for the same reason share; null unless it failed. */
  @Nullable String cause() {
    return end == ActivityStatus.FAILED ? attempt.cause(outcome) : null;
  }
}
