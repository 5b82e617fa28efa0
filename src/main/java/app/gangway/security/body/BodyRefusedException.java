package app.gangway.security.body;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body is not read any further. */
class BodyRefusedException extends IOException {

  private final HttpStatus status;
  private final String message;

  private BodyRefusedException(HttpStatus status, String message) {
    super(message);
    this.status = status;
    this.message = message;
  }

  static BodyRefusedException tooLarge(long max) {
    return new BodyRefusedException(
        HttpStatus.PAYLOAD_TOO_LARGE, "More than %,d bytes are not taken here.".formatted(max));
  }

  static BodyRefusedException tooSlow() {
    return new BodyRefusedException(
        HttpStatus.REQUEST_TIMEOUT,
        "The body did not come in the time that it may take. Send it again.");
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** What the answer says. */
  HttpStatus status() {
    return status;
  }
}
