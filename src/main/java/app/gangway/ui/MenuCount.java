package app.gangway.ui;

/** A live figure beside an entry of the menu, such as how many approvals wait. */
public interface MenuCount {

  /** Of the menu entry, as its route says. */
  String path();

  /** Nothing is shown for 0. */
  long count();

  /**
   * What the figure counts, in the language of the page: for those who cannot see where it stands.
   */
  String label();

  /** Whether the count may have changed with this event. */
  boolean matters(Object event);
}
