package app.gangway.ui;

/**
 * A short warning on every page, such as that this is a demo. Declared as a bean.
 *
 * @param key of its translation
 */
public record ShellNotice(String key) {}
