package app.gangway.webhook;

import app.gangway.common.configuration.AboveZero;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a receiver may take, and how often and when it is tried again.
 *
 * @param retries the pause after each attempt that failed; after the last of them it is given up
 * @param connectTimeout to reach the receiver
 * @param timeout for one attempt, from the call to the end of the answer
 */
@ConfigurationProperties("gangway.webhook-delivery")
@Validated
public record DeliveryProperties(
    @DefaultValue({"5s", "30s", "2m", "10m", "1h", "6h"}) List<@AboveZero Duration> retries,
    @DefaultValue("5s") @AboveZero Duration connectTimeout,
    @DefaultValue("10s") @AboveZero Duration timeout) {

  /** Whoever has not said by then what came of an attempt has died. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** When to try again after this many attempts, the last of which failed now; empty for never. */
  public Optional<Instant> next(int attempts, Instant now) {
    return attempts <= retries.size()
        ? Optional.of(now.plus(retries.get(attempts - 1)))
        : Optional.empty();
  }

  /** Until when an attempt that starts now keeps the delivery to itself. */
  public Instant lease(Instant now) {
    return now.plus(timeout).plus(PATIENCE);
  }
}
