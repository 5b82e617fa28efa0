package app.gangway.ui;

/**
 * Pages that belong to an entry of the menu without standing under its address. Declared as a bean.
 *
 * @param menu the path of the entry
 * @param path where those pages are
 */
public record MenuAlias(String menu, String path) {}
