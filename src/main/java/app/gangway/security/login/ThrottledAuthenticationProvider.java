package app.gangway.security.login;

import app.gangway.security.SignInHistory;
import app.gangway.security.account.Accounts;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in with name and password, as fast as the {@link SignInThrottle} lets it. */
@Component
class ThrottledAuthenticationProvider implements AuthenticationProvider {

  /** How long a password waits for its turn before its owner is asked to come again. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Whoever waits holds one of the server's threads, which are for the pages. */
  private static final int LONGEST_QUEUE = 50;

  private final DaoAuthenticationProvider passwords;
  private final Accounts accounts;
  private final SignInThrottle throttle;
  private final SignInHistory history;

  /** Hashing is slow on purpose; half of the processors stay free for the work. */
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  ThrottledAuthenticationProvider(
      Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle, SignInHistory history) {
    this.passwords = new DaoAuthenticationProvider(accounts::named);
    this.passwords.setPasswordEncoder(encoder);
    this.accounts = accounts;
    this.throttle = throttle;
    this.history = history;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String address = SignInListener.address(asked);
    return throttle.attempt(
        asked.getName(),
        address,
        () -> accounts.has(asked.getName()) && history.hasSignedIn(asked.getName(), address),
        () -> inTurn(asked));
  }

  private Authentication inTurn(Authentication asked) {
    try {
      if (turns.getQueueLength() >= LONGEST_QUEUE) {
        throw new TooManyAttemptsException(PATIENCE);
      }
      if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyAttemptsException(PATIENCE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TooManyAttemptsException(PATIENCE);
    }
    try {
      return passwords.authenticate(asked);
    } finally {
      turns.release();
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
