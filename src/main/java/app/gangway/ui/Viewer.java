package app.gangway.ui;

/** Whoever looks at a page. Implemented by the module that signs people in. */
public interface Viewer {

  /** The name they signed in with; empty when nobody has. */
  String name();

  /**
   * Whether they may do what this role does.
   *
   * @param role of {@link app.gangway.common.access.Role}
   */
  boolean may(String role);
}
