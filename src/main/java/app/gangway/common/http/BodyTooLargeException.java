package app.gangway.common.http;

/** Somebody sends more than is taken at once. */
public class BodyTooLargeException extends RuntimeException {

  BodyTooLargeException(int max) {
    super("The body is larger than %d bytes. Send it in parts.".formatted(max));
  }
}
