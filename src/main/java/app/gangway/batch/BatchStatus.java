package app.gangway.batch;

/**
 * {@code RUNNING → COMPLETED | WITHDRAWN} after the last child, and back when failed children run
 * again.
 */
public enum BatchStatus {
  RUNNING,
  COMPLETED,
  /** Called off as a whole; its children follow. */
  WITHDRAWN
}
