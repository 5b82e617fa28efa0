package app.gangway.batch;

/** {@code RUNNING → COMPLETED} after the last child, and back when failed children run again. */
public enum BatchStatus {
  RUNNING,
  COMPLETED
}
