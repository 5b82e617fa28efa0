package app.gangway.connector.client;

import app.gangway.security.client.AccessTokenException;
import app.gangway.security.client.Tokens;
import java.net.http.HttpRequest;

/** Adds to a request what tells the other system who asks. */
public interface Authorization {

  /** For systems that let everybody in. */
  Authorization NONE = request -> {};

  /**
   * @throws AccessTokenException when nothing can be added for now
   */
  void addTo(HttpRequest.Builder request) throws AccessTokenException;

  /**
   * What was added has been refused.
   *
   * @return whether it may have been too old, and is made anew the next time
   */
  default boolean renew() {
    return false;
  }

  /** The same header at each call. */
  static Authorization header(String name, String value) {
    return request -> request.setHeader(name, value);
  }

  /**
   * A token, which ends after a while.
   *
   * @param name of the header that has it
   * @param before what stands before it there
   */
  static Authorization token(String name, String before, Tokens tokens) {
    return new Authorization() {
      @Override
      public void addTo(HttpRequest.Builder request) throws AccessTokenException {
        request.setHeader(name, before + tokens.get());
      }

      @Override
      public boolean renew() {
        tokens.forget();
        return true;
      }
    };
  }
}
