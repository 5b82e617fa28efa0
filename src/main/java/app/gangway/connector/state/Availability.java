package app.gangway.connector.state;

import app.gangway.common.outbound.Bulkhead;
import app.gangway.connector.rule.Judgement;
import app.gangway.connector.rule.Judgement.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether another system can be called now. While it is down, one call each half minute finds out,
 * and the others wait without an attempt; while it is slow, few are called at a time.
 */
public final class Availability {

  private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

  /** So many failures in a row mean that it is down. */
  private static final int FAILURES = 5;

  private static final Duration PROBE = Duration.ofSeconds(30);

  /** How long those wait who are not the next to find out; spread, so that they do not all come. */
  private static final Duration SHORTEST = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** How long a worker waits for a place; longer, and it has better things to do. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final String name;
  private final Clock clock;
  private final Runnable onHeard;
  private final CircuitBreaker breaker;
  private final Bulkhead places;
  private Instant nextProbe = Instant.EPOCH;
  private @Nullable Heard last;

  /**
   * @param name of the connector
   * @param places calls that are open at a time
   * @param onHeard is told when something was heard, or the system is to be tried now
   */
  public Availability(String name, int places, Clock clock, Runnable onHeard) {
    this.name = name;
    this.clock = clock;
    this.onHeard = onHeard;
    this.places = new Bulkhead(places, places);
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(FAILURES)
                .minimumNumberOfCalls(FAILURES)
                .failureRateThreshold(100)
                .waitDurationInOpenState(PROBE)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build());
  }

  /**
   * What was heard last.
   *
   * @param text one line
   * @param good whether the system could work
   */
  public record Heard(String text, Instant at, boolean good) {}

  /** The right to call, to be given back; or when to come again. */
  public sealed interface Turn {}

  /**
   * @param probe whether the call is to find out if the system is there again
   */
  public record Granted(boolean probe) implements Turn {}

  /**
   * @param until when to come again
   * @param reason one line
   */
  public record TurnedAway(Instant until, String reason) implements Turn {}

  /**
   * Asks for the right to call. What is granted is given back by {@link #heard} or {@link
   * #notCalled}.
   *
   * @throws InterruptedException when the node stops
   */
  public Turn enter() throws InterruptedException {
    if (!places.enter(name, PATIENCE)) {
      Instant until = places.turnAway(name, clock.instant());
      return new TurnedAway(until, name + " is busy");
    }
    if (!breaker.tryAcquirePermission()) {
      places.leave(name, Duration.ZERO);
      return new TurnedAway(comeAgain(), "%s is down: %s".formatted(name, lastWords()));
    }
    return new Granted(breaker.getState() == State.HALF_OPEN);
  }

  /**
   * Notes what came of a call.
   *
   * @param took how long it took
   * @return when it can be made again, if the system is down now
   */
  public Instant heard(Judgement judgement, Duration took) {
    places.leave(name, took);
    note(judgement, took);
    onHeard.run();
    return comeAgain();
  }

  private synchronized void note(Judgement judgement, Duration took) {
    Instant now = clock.instant();
    boolean wasUp = isUp();
    last = new Heard(judgement.reason(), now, judgement.isUp());
    if (judgement.isUp()) {
      breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(
          took.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException(judgement.reason()));
      if (judgement.kind() == Kind.DOWN) {
        breaker.transitionToOpenState();
      }
    }
    if (wasUp && !isUp()) {
      LOG.warn("{} is down and not called for now: {}", name, judgement.reason());
      nextProbe = Instant.EPOCH;
    } else if (!wasUp && isUp()) {
      LOG.info("{} is there again", name);
    }
  }

  /** Gives back what was granted, though nothing was called. */
  public void notCalled() {
    breaker.releasePermission();
    places.leave(name, Duration.ZERO);
  }

  /** The first who is turned away comes when the system is to be tried next, the others later. */
  private synchronized Instant comeAgain() {
    Instant now = clock.instant();
    if (nextProbe.isAfter(now)) {
      long spread = LONGEST.minus(SHORTEST).toMillis();
      return now.plus(SHORTEST).plusMillis(ThreadLocalRandom.current().nextLong(spread));
    }
    nextProbe = now.plus(PROBE);
    return nextProbe;
  }

  /** The next call is made, however it went before. */
  public void tryNow() {
    synchronized (this) {
      if (!isUp()) {
        breaker.transitionToHalfOpenState();
        nextProbe = Instant.EPOCH;
      }
    }
    onHeard.run();
  }

  /** False from the failures that made it so until a call has worked. */
  public boolean isUp() {
    return breaker.getState() == State.CLOSED;
  }

  /** Empty before anything was heard. */
  public synchronized Optional<Heard> last() {
    return Optional.ofNullable(last);
  }

  private synchronized String lastWords() {
    return last == null ? "" : last.text();
  }
}
