package app.gangway.common;

import org.jspecify.annotations.Nullable;

/** An exception whose message is never null, and is told to whoever made the request. */
public abstract class ExplainedException extends RuntimeException {

  private final String message;

  protected ExplainedException(String message) {
    this(message, null);
  }

  protected ExplainedException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
