package app.gangway.activity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attempt did not work; the message, never null, is one line that a person understands. */
public class ActivityFailedException extends Exception {

  private final String message;

  public ActivityFailedException(String message) {
    this(message, null);
  }

  public ActivityFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = Objects.requireNonNull(message);
  }

  @Override
  public String getMessage() {
    return message;
  }
}
