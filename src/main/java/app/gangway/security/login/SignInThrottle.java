package app.gangway.security.login;

import app.gangway.security.web.ClientSubnet;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and nobody else. Two things are watched: a name tried from
 * an address, and an address whatever the names. Who is slowed is refused at once, without the
 * costly look at the password. Kept in memory, by each node for itself.
 */
@Component
class SignInThrottle {

  /** Typing errors cost nothing. */
  static final int FREE = 3;

  /** From one address under all names: a whole office makes typing errors. */
  static final int FREE_OF_ADDRESS = 20;

  /** Bounds memory: some tens of megabytes. */
  private static final int REMEMBERED = 100_000;

  private static final int NAME_PART = 200;

  private final Cache<String, FailedAttempts> names = remembered();
  private final Cache<String, FailedAttempts> addresses = remembered();
  private final Clock clock;

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  private static Cache<String, FailedAttempts> remembered() {
    return Caffeine.newBuilder()
        .expireAfterAccess(FailedAttempts.MEMORY)
        .maximumSize(REMEMBERED)
        .build();
  }

  /**
   * Looks at a password, unless this name or this address has to wait.
   *
   * @param known whether this name has signed in from this address before: then the failures of its
   *     neighbours do not count against it; asked only when they would
   * @param look throws {@link BadCredentialsException} when the password is wrong
   * @throws TooManyAttemptsException when it has to wait
   */
  <T> T attempt(String name, String address, BooleanSupplier known, Supplier<T> look) {
    String place = ClientSubnet.of(address);
    FailedAttempts ofName = names.get(pair(name, place), key -> new FailedAttempts(FREE));
    FailedAttempts ofAddress = addresses.get(place, key -> new FailedAttempts(FREE_OF_ADDRESS));
    refuseIf(ofName.enter(clock.instant()));
    boolean counted = false;
    try {
      Duration neighbours = ofAddress.enter(clock.instant());
      counted = neighbours.isZero();
      if (!counted && !known.getAsBoolean()) {
        refuseIf(neighbours);
      }
      T result = look.get();
      ofName.forget();
      return result;
    } catch (BadCredentialsException wrong) {
      ofName.fail(clock.instant());
      ofAddress.fail(clock.instant());
      throw wrong;
    } finally {
      ofName.leave();
      if (counted) {
        ofAddress.leave();
      }
    }
  }

  private static void refuseIf(Duration wait) {
    if (!wait.isZero()) {
      throw new TooManyAttemptsException(wait);
    }
  }

  private static String pair(String name, String address) {
    String typed = name.strip().toLowerCase(Locale.ROOT);
    // The line feed cannot stand in an address, so no two pairs look the same.
    return address + '\n' + typed.substring(0, Math.min(typed.length(), NAME_PART));
  }
}
