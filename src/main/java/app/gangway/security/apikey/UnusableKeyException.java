package app.gangway.security.apikey;

/** The configuration says wrongly which programs may come in. */
class UnusableKeyException extends RuntimeException {

  UnusableKeyException(String what) {
    super(what);
  }
}
