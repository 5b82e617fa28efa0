package app.gangway.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often to look for what is missing: looking takes at most a fiftieth of the time, but comes at
 * least once a minute. So few rows are looked at in every pass, and a hundred thousand onboardings
 * that wait for weeks, which take a second or two to look through on a busy machine, less often.
 */
final class LookBudget<K> {

  private static final int SHARE = 50;

  /** Nothing stays missing for longer, whatever a look costs. */
  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final LongSupplier nanoTime;
  private final Map<K, Long> notBefore = new HashMap<>();

  /**
   * @param nanoTime as {@link System#nanoTime()}
   */
  LookBudget(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  boolean allows(K what) {
    Long next = notBefore.get(what);
    return next == null || nanoTime.getAsLong() - next >= 0;
  }

  /** Somebody has just looked, which took so long. */
  void took(K what, long nanos) {
    notBefore.put(what, nanoTime.getAsLong() + Math.min(nanos * SHARE, MOST_NANOS));
  }

  /** Something was found: the next pass looks again, however long that takes. */
  void found(K what) {
    notBefore.remove(what);
  }
}
