package app.gangway.security.client;

/** Whoever hands out access tokens has not done so. */
public class AccessTokenException extends Exception {

  private final boolean refused;

  /**
   * @param message one line for people
   * @param refused whether it said no; else it did not answer
   */
  AccessTokenException(String message, boolean refused, Throwable cause) {
    super(message, cause);
    this.refused = refused;
  }

  /** Whether it said no; else it did not answer. */
  public boolean isRefused() {
    return refused;
  }
}
