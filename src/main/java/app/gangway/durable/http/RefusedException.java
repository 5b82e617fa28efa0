package app.gangway.durable.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request cannot be served as it is; nothing has been changed. */
class RefusedException extends RuntimeException {

  private final HttpStatus status;
  private final Message message;

  RefusedException(HttpStatus status, String text, @Nullable String more) {
    super(text);
    this.status = status;
    this.message = new Message(text, more);
  }

  static RefusedException badRequest(String text) {
    return new RefusedException(HttpStatus.BAD_REQUEST, text, null);
  }

  HttpStatus status() {
    return status;
  }

  Message message() {
    return message;
  }
}
