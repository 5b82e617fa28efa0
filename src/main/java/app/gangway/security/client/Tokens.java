package app.gangway.security.client;

/** Tokens by which another system knows Gangway. May be used by many threads. */
public interface Tokens {

  /**
   * The one that counts for now; it is asked for if there is none.
   *
   * @throws AccessTokenException if none is handed out for now
   */
  String get() throws AccessTokenException;

  /** The one that was handed out has been refused; the next is a new one. */
  void forget();
}
