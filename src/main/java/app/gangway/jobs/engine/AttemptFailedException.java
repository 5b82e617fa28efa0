package app.gangway.jobs.engine;

import java.time.Instant;

/** Tells {@link RetryFilter} when the next attempt is due. Carries no stack trace. */
public class AttemptFailedException extends RuntimeException {

  private final transient Instant retryAt;

  public AttemptFailedException(String reason, Instant retryAt) {
    super(reason, null, false, false);
    this.retryAt = retryAt;
  }

  Instant retryAt() {
    return retryAt;
  }
}
