package app.gangway.mail;

import app.gangway.common.configuration.AboveZero;
import app.gangway.common.configuration.UnusableConfigurationException;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who mail is from, and how often and when it is tried. The mail server itself is configured by
 * Spring's own {@code spring.mail.*}.
 *
 * @param from the address that mail comes from; null only where no mail server is configured
 * @param replyTo where answers go; null for {@code from}
 * @param retries the pause after each attempt that failed; after the last of them it is given up
 * @param perMinute how many a node sends in a minute, so that the server does not take it for spam
 */
@ConfigurationProperties("gangway.mail")
@Validated
public record MailProperties(
    @Nullable String from,
    @Nullable String replyTo,
    @DefaultValue({"5s", "30s", "2m", "10m", "1h", "6h", "24h"}) List<@AboveZero Duration> retries,
    @DefaultValue("60") @Min(1) int perMinute) {

  /** Whoever has not said by then what came of an attempt has died. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** The sender's address; only to be asked where a mail server is configured. */
  public String sender() {
    if (from == null || from.isBlank()) {
      throw new UnusableConfigurationException(
          "gangway.mail.from: a mail server is configured, but not who mail comes from",
          "Set gangway.mail.from to an address of yours, such as hr@example.com.");
    }
    return from;
  }

  /** When to try again after this many attempts, the last of which failed now; empty for never. */
  Optional<Instant> next(int attempts, Instant now) {
    return attempts <= retries.size()
        ? Optional.of(now.plus(retries.get(attempts - 1)))
        : Optional.empty();
  }

  /** Until when an attempt that starts now keeps the mail to itself. */
  static Instant lease(Instant now) {
    return now.plus(LEASE);
  }
}
