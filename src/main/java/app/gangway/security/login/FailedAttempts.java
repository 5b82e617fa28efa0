package app.gangway.security.login;

import java.time.Duration;
import java.time.Instant;

/** What has gone wrong of late under one name or from one address, and how long that costs. */
final class FailedAttempts {

  static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** After so long without a failure they are forgotten. */
  static final Duration MEMORY = Duration.ofMinutes(15);

  private final int free;
  private int failed;
  private int underWay;
  private Instant waitUntil = Instant.MIN;
  private Instant lastFailure = Instant.MIN;

  /**
   * @param free failures that cost nothing
   */
  FailedAttempts(int free) {
    this.free = free;
  }

  /**
   * Lets an attempt pass, or says how long it has to wait. No more are under way at a time than
   * could fail before a wait begins, so that nobody gets round it by asking all at once.
   */
  synchronized Duration enter(Instant now) {
    if (lastFailure.isBefore(now.minus(MEMORY))) {
      forget();
    }
    if (now.isBefore(waitUntil)) {
      return Duration.between(now, waitUntil);
    }
    if (underWay >= Math.max(1, free + 1 - failed)) {
      return FIRST_WAIT;
    }
    underWay++;
    return Duration.ZERO;
  }

  synchronized void leave() {
    underWay--;
  }

  synchronized void fail(Instant now) {
    failed++;
    lastFailure = now;
    int doublings = failed - free - 1;
    if (doublings >= 0) {
      // Six doublings are more than the longest wait already.
      Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, 6));
      waitUntil = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
  }

  synchronized void forget() {
    failed = 0;
    waitUntil = Instant.MIN;
  }
}
