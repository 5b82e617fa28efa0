package app.gangway.ui;

/** What a browser's tab and history say of a page. */
public final class TabTitle {

  private TabTitle() {}

  /**
   * @param page what the page is about, in the language of its reader
   */
  public static String of(String page) {
    return page + " · Gangway";
  }
}
