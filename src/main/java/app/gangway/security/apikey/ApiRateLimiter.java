package app.gangway.security.apikey;

import app.gangway.security.web.ClientSubnet;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How fast requests may come: so many with one key, and of wrong keys so few from one place that
 * nobody finds one by trying. Kept in memory, by each node for itself.
 */
@Component
class ApiRateLimiter {

  /** Wrong keys from one place in a minute; a right key is never slowed by them. */
  static final int WRONG_KEYS = 20;

  private static final Logger LOG = LoggerFactory.getLogger(ApiRateLimiter.class);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Bounds memory: some tens of megabytes. */
  private static final int REMEMBERED = 100_000;

  /** Wrong keys from a place, and how often the log says so. */
  private record Guesses(Bucket keys, Bucket lines) {}

  private final Map<String, Bucket> requests = new ConcurrentHashMap<>();

  /** Whoever is quiet for a minute has nothing left to remember. */
  private final Cache<String, Guesses> guesses =
      Caffeine.newBuilder().expireAfterAccess(MINUTE).maximumSize(REMEMBERED).build();

  private final int perSecond;
  private final TimeMeter time;

  ApiRateLimiter(ApiProperties properties, Clock clock) {
    this.perSecond = properties.requestsPerSecond();
    this.time = new ClockTime(clock);
  }

  /**
   * Counts a request.
   *
   * @param name of the key, one of those configured
   * @throws ApiAccessDeniedException when they come too fast
   */
  void request(String name) {
    take(requests.computeIfAbsent(name, key -> bucket(2L * perSecond, perSecond, 1)));
  }

  /**
   * Counts a wrong key.
   *
   * @throws ApiAccessDeniedException when too many have come from there
   */
  void wrongKey(String address) {
    take(guessed(address).keys());
  }

  /** The same, where it has been answered already. */
  void wrongGuess(String address) {
    guessed(address).keys().tryConsume(1);
  }

  private Guesses guessed(String address) {
    String place = ClientSubnet.of(address);
    Guesses made =
        guesses.get(
            place, key -> new Guesses(bucket(WRONG_KEYS, WRONG_KEYS, 60), bucket(1, 1, 60)));
    if (made.lines().tryConsume(1)) {
      LOG.warn("Wrong function keys, or callbacks to unknown addresses, come from {}", place);
    }
    return made;
  }

  /**
   * Counts nothing: a request without a key guesses none.
   *
   * @throws ApiAccessDeniedException when too many wrong keys have come from there
   */
  void noKey(String address) {
    Guesses made = guesses.getIfPresent(ClientSubnet.of(address));
    if (made != null) {
      refuseFor(made.keys().estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
  }

  private static void take(Bucket bucket) {
    refuseFor(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private static void refuseFor(long nanos) {
    if (nanos > 0) {
      throw ApiAccessDeniedException.tooFast(
          Duration.ofNanos(nanos),
          "Too many requests. Wait as many seconds as the header Retry-After says.");
    }
  }

  private Bucket bucket(long capacity, long refill, int seconds) {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            limit -> limit.capacity(capacity).refillGreedy(refill, Duration.ofSeconds(seconds)))
        .build();
  }

  /** The one clock of the application. */
  private record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
