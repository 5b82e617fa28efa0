package app.gangway.activity;

import java.util.Objects;

/** An attempt did not work; the message, never null, is one line that a person understands. */
public class ActivityFailedException extends Exception {

  public ActivityFailedException(String message) {
    super(Objects.requireNonNull(message));
  }

  public ActivityFailedException(String message, Throwable cause) {
    super(Objects.requireNonNull(message), cause);
  }
}
