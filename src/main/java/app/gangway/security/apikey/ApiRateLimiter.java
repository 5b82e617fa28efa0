package app.gangway.security.apikey;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How fast requests may come: so many with one key, and of wrong keys so few from one place that
 * nobody finds one by trying. Kept in memory, by each node for itself.
 */
@Component
class ApiRateLimiter {

  /** Wrong keys from one place in a minute; a right key is never slowed by them. */
  static final int WRONG_KEYS = GuessLimiter.WRONG;

  private final Map<String, Bucket> requests = new ConcurrentHashMap<>();

  private final int perSecond;
  private final TimeMeter time;
  private final GuessLimiter guesses;

  ApiRateLimiter(ApiProperties properties, Clock clock) {
    this.perSecond = properties.requestsPerSecond();
    this.time = new ClockTime(clock);
    this.guesses =
        new GuessLimiter("Wrong function keys, or callbacks to unknown addresses,", time);
  }

  /**
   * Counts a request.
   *
   * @param name of the key, one of those configured
   * @throws ApiAccessDeniedException when they come too fast
   */
  void request(String name) {
    take(requests.computeIfAbsent(name, key -> bucket()));
  }

  /**
   * Counts a wrong key.
   *
   * @throws ApiAccessDeniedException when too many have come from there
   */
  void wrongKey(String address) {
    refuseFor(guesses.wrong(address));
  }

  /** The same, where it has been answered already. */
  void wrongGuess(String address) {
    guesses.wrong(address);
  }

  /**
   * Counts nothing: a request without a key guesses none.
   *
   * @throws ApiAccessDeniedException when too many wrong keys have come from there
   */
  void noKey(String address) {
    refuseFor(guesses.wait(address));
  }

  private static void take(Bucket bucket) {
    refuseFor(Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill()));
  }

  private static void refuseFor(Duration wait) {
    if (!wait.isZero()) {
      throw ApiAccessDeniedException.tooFast(
          wait, "Too many requests. Wait as many seconds as the header Retry-After says.");
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
