package app.gangway.security.door;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Whoever this is does not come in; the message tells them what to do. */
class TurnedAwayException extends RuntimeException {

  private final HttpStatus status;
  private final transient Duration wait;

  private TurnedAwayException(HttpStatus status, Duration wait, String message) {
    super(message);
    this.status = status;
    this.wait = wait;
  }

  /** We do not know who it is. */
  static TurnedAwayException unknown(String message) {
    return new TurnedAwayException(HttpStatus.UNAUTHORIZED, Duration.ZERO, message);
  }

  /** It may come again, but later. */
  static TurnedAwayException tooFast(Duration wait, String message) {
    return new TurnedAwayException(HttpStatus.TOO_MANY_REQUESTS, wait, message);
  }

  HttpStatus status() {
    return status;
  }

  /** How long it has to wait: at least a second, in whole seconds. */
  long seconds() {
    return Math.max(1, (wait.toNanos() + 999_999_999) / 1_000_000_000);
  }
}
