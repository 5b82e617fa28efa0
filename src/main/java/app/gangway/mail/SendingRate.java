package app.gangway.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Spreads mails so that no more than so many are sent in a minute. Whoever comes too early gets a
 * moment of their own instead of asking again and again. In memory, by each node for itself.
 */
final class SendingRate {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Bounds memory; whoever is forgotten gets another moment. */
  private static final int REMEMBERED = 100_000;

  private final Duration pause;
  private final Cache<UUID, Boolean> promised =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** When the last of those that have a moment would be sent if all came evenly. */
  private Instant last = Instant.EPOCH;

  SendingRate(int perMinute) {
    this.pause = MINUTE.dividedBy(perMinute);
  }

  /** The moment from which on this one may be sent; not after {@code now} if that is at once. */
  synchronized Instant turn(UUID mail, Instant now) {
    if (promised.asMap().remove(mail) != null) {
      return now;
    }
    last = (last.isAfter(now) ? last : now).plus(pause);
    Instant turn = last.minus(MINUTE);
    if (turn.isAfter(now)) {
      promised.put(mail, true);
    }
    return turn;
  }
}
