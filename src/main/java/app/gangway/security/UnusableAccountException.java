package app.gangway.security;

/** The configuration does not say who may sign in, or says it wrongly. */
class UnusableAccountException extends RuntimeException {

  UnusableAccountException(String what) {
    super(what);
  }
}
