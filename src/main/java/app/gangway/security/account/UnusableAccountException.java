package app.gangway.security.account;

/** The configuration does not say who may sign in, or says it wrongly. */
public class UnusableAccountException extends RuntimeException {

  public UnusableAccountException(String what) {
    super(what);
  }
}
