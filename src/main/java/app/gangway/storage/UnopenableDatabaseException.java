package app.gangway.storage;

/** A database cannot be opened at the start, for a reason that whoever starts can do away with. */
class UnopenableDatabaseException extends RuntimeException {

  private final String action;

  /**
   * @param reason half a sentence without a full stop
   * @param action what to do, in sentences
   */
  UnopenableDatabaseException(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
