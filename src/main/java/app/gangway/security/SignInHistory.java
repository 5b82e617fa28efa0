package app.gangway.security;

/** Remembers sign-ins. Implemented by the module that records them. */
public interface SignInHistory {

  /**
   * Whether somebody of this name, in upper or lower case, has ever signed in from there. Quick
   * however long the history is.
   *
   * @param origin the address that the request came from
   */
  boolean hasSignedIn(String name, String origin);
}
