package app.gangway.durable.start;

import app.gangway.common.ExplainedException;

/** The id that was chosen for a new instance belongs to one that has not ended. */
public class IdInUseException extends ExplainedException {

  IdInUseException(String id) {
    super(message(id));
  }

  /**
   * @param clash by which it showed: the other's rows may not have been seen yet
   */
  IdInUseException(String id, Throwable clash) {
    super(message(id), clash);
  }

  private static String message(String id) {
    return "An instance with the id %s is still active.".formatted(id);
  }
}
