package app.gangway.common.change;

/**
 * Work that is not committed yet has advanced. Pages of this node are refreshed at once, whether a
 * transaction is under way or not.
 */
public interface ProgressEvent {}
