package app.gangway.onboarding.execution;

import java.time.Instant;

/** How it went when a worker was sent to an activity. */
public sealed interface AttemptResult {

  /** There was nothing to do, or somebody else has taken it over. */
  record Over() implements AttemptResult {}

  /** The activity is done. */
  record Done() implements AttemptResult {}

  /** A back end has taken it, and says later what came of it. */
  record OrderPlaced() implements AttemptResult {}

  /** It waits for an approval. */
  record Waiting() implements AttemptResult {}

  /** The attempt failed; another is due. */
  record RetryDue(Instant at, String reason) implements AttemptResult {}

  /** The back end is to be asked again later, by another job. */
  record Postponed(String reason, boolean attempted) implements AttemptResult {}

  /** The last attempt failed. */
  record FailedForGood(String reason) implements AttemptResult {}

  /** One word for it. */
  default String outcome() {
    if (this instanceof Done) {
      return "done";
    }
    if (this instanceof OrderPlaced) {
      return "ordered";
    }
    if (this instanceof RetryDue || this instanceof Postponed) {
      return "retried";
    }
    if (this instanceof FailedForGood) {
      return "failed";
    }
    return this instanceof Waiting ? "waiting" : "over";
  }
}
