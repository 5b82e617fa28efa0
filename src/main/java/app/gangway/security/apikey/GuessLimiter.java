package app.gangway.security.apikey;

import app.gangway.security.web.ClientSubnet;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many wrong secrets may come from one place, so that nobody finds a right one by trying. Kept
 * in memory, by each node for itself.
 */
class GuessLimiter {

  /** From one place in a minute. */
  static final int WRONG = 20;

  private static final Logger LOG = LoggerFactory.getLogger(GuessLimiter.class);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Bounds memory: some tens of megabytes. */
  private static final int REMEMBERED = 100_000;

  /** What was wrong from a place, and how often the log says so. */
  private record Guesses(Bucket guesses, Bucket lines) {}

  /** Whoever is quiet for a minute has nothing left to remember. */
  private final Cache<String, Guesses> made =
      Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(REMEMBERED).build();

  private final String what;
  private final TimeMeter time;

  /**
   * @param what is guessed, as the log says it
   */
  GuessLimiter(String what, TimeMeter time) {
    this.what = what;
    this.time = time;
  }

  /** Counts one that was wrong, and says how long to wait before it is answered; mostly zero. */
  Duration wrong(String address) {
    String place = ClientSubnet.of(address);
    Guesses fromThere = made.get(place, key -> new Guesses(bucket(WRONG), bucket(1)));
    if (fromThere.lines().tryConsume(1)) {
      LOG.warn("{} come from {}", what, place);
    }
    return Duration.ofNanos(
        fromThere.guesses().tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** How long to wait there; counts nothing. */
  Duration wait(String address) {
    Guesses fromThere = made.getIfPresent(ClientSubnet.of(address));
    return fromThere == null
        ? Duration.ZERO
        : Duration.ofNanos(
            fromThere.guesses().estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private Bucket bucket(long inAMinute) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(inAMinute).refillGreedy(inAMinute, MINUTE))
        .build();
  }
}
