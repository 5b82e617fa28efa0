package app.gangway.webhook;

import java.time.Instant;

/** What came of a job's attempt at a delivery. */
public sealed interface DeliveryResult {

  /** It has been taken. */
  record Delivered() implements DeliveryResult {}

  /** There is nothing (any more) to do for this job. */
  record Over() implements DeliveryResult {}

  /** It is to be tried again by the same job. */
  record RetryDue(Instant at, String reason) implements DeliveryResult {}

  /** It has been given up. */
  record FailedForGood(String reason) implements DeliveryResult {}
}
