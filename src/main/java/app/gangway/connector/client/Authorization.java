package app.gangway.connector.client;

import java.net.http.HttpRequest;

/** Adds to a request what tells the other system who asks. */
public interface Authorization {

  /** For systems that let everybody in. */
  Authorization NONE = request -> {};

  /**
   * @throws NotAuthorizedException when nothing can be added for now
   */
  void addTo(HttpRequest.Builder request) throws NotAuthorizedException;

  /** What was added has been refused; next time it is made anew, if it can be. */
  default void refused() {}

  /** Whether what is refused may have been too old. */
  default boolean canBeRenewed() {
    return false;
  }
}
