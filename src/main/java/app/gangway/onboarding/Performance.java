package app.gangway.onboarding;

import java.time.Instant;

/** How it went when a worker was sent to an activity. */
public sealed interface Performance {

  /** It is done, it waits for an approval, or there was nothing to do. */
  record Over() implements Performance {}

  /** The attempt failed; another is due. */
  record RetryDue(Instant at, String reason) implements Performance {}

  /** The last attempt failed. */
  record FailedForGood(String reason) implements Performance {}
}
