package app.gangway.activity;

/** An attempt did not work; the message is one line that a person understands. */
public class ActivityFailedException extends Exception {

  public ActivityFailedException(String message) {
    super(message);
  }

  public ActivityFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
