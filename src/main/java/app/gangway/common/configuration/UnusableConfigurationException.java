package app.gangway.common.configuration;

/**
 * The configuration says something that cannot be used, so that the application does not start.
 *
 * <p>Its own exception, since those of Bean Validation repeat the refused value, in their message
 * and on the console, and here that is a password, a key or a secret. Settings that may be repeated
 * are checked by constraints, such as {@link AboveZero}.
 */
public class UnusableConfigurationException extends RuntimeException {

  private final String action;

  /**
   * @param problem what is wrong, without a full stop; never the value of a secret
   * @param action what to set, and how
   */
  public UnusableConfigurationException(String problem, String action) {
    super(problem);
    this.action = action;
  }

  String action() {
    return action;
  }
}
