package app.gangway.common.http;

import app.gangway.common.ExplainedException;

/** Somebody sends more than is taken at once. */
public class BodyTooLargeException extends ExplainedException {

  BodyTooLargeException(int max) {
    super("The body is larger than %d bytes. Send it in parts.".formatted(max));
  }
}
