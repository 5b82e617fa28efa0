package app.gangway.common.change;

/**
 * Something that a page may show has changed. Published inside the transaction that changes it;
 * pages are refreshed after the commit, so that they read what is committed.
 */
public interface ChangeEvent {}
