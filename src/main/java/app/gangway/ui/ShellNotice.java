package app.gangway.ui;

/** A short warning on every page, such as that this is a demo. Declared as a bean. */
public record ShellNotice(String text) {}
