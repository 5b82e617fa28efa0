package app.gangway.connector.client;

import app.gangway.common.outbound.Reply;
import java.nio.charset.StandardCharsets;

/** Whoever hands out the right to call has not done so. */
public class NotAuthorizedException extends Exception {

  private static final int UNAUTHORIZED = 401;

  private final boolean refused;

  /**
   * @param message one line for people
   * @param refused whether it said no; else it did not answer
   */
  NotAuthorizedException(String message, boolean refused, Throwable cause) {
    super(message, cause);
    this.refused = refused;
  }

  /** As if the other system had answered so. */
  Reply reply() {
    String why = String.valueOf(getMessage());
    return refused
        ? new Reply(UNAUTHORIZED, why.getBytes(StandardCharsets.UTF_8), null, null)
        : Reply.none(why);
  }
}
