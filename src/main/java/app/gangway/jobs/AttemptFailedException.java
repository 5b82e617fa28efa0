package app.gangway.jobs;

import java.time.Instant;

/** Tells {@link RetryFilter} when the house wants the next attempt. Carries no stack trace. */
class AttemptFailedException extends RuntimeException {

  private final transient Instant retryAt;

  AttemptFailedException(String reason, Instant retryAt) {
    super(reason, null, false, false);
    this.retryAt = retryAt;
  }

  Instant retryAt() {
    return retryAt;
  }
}
