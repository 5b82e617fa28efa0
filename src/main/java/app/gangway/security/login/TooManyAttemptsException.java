package app.gangway.security.login;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Refused without a look at the password: whoever this is has to wait. */
class TooManyAttemptsException extends AuthenticationException {

  private final transient Duration wait;

  TooManyAttemptsException(Duration wait) {
    super("Too many attempts to sign in");
    this.wait = wait;
  }

  /** At least a second, in whole seconds. */
  long seconds() {
    return Math.max(1, (wait.toMillis() + 999) / 1000);
  }
}
