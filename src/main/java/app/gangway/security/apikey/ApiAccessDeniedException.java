package app.gangway.security.apikey;

import app.gangway.common.ExplainedException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Whoever this is does not come in; the message tells them what to do. */
class ApiAccessDeniedException extends ExplainedException {

  private final HttpStatus status;
  private final transient Duration wait;

  private ApiAccessDeniedException(HttpStatus status, Duration wait, String message) {
    super(message);
    this.status = status;
    this.wait = wait;
  }

  /** We do not know who it is. */
  static ApiAccessDeniedException unknown(String message) {
    return new ApiAccessDeniedException(HttpStatus.UNAUTHORIZED, Duration.ZERO, message);
  }

  /** It may come again, but later. */
  static ApiAccessDeniedException tooFast(Duration wait, String message) {
    return new ApiAccessDeniedException(HttpStatus.TOO_MANY_REQUESTS, wait, message);
  }

  HttpStatus status() {
    return status;
  }

  /** How long it has to wait: at least a second, in whole seconds. */
  long seconds() {
    return Math.max(1, (wait.toNanos() + 999_999_999) / 1_000_000_000);
  }
}
