package app.gangway.imports;

/**
 * {@code PREVIEW → CONFIRMED → CREATED}, or {@code PREVIEW → DISCARDED | EXPIRED}. What was read
 * from the file is kept in the first two alone.
 */
public enum ImportStatus {
  /** Nothing is created; somebody looks at it. */
  PREVIEW,
  /** Somebody said yes: the batch is due, whatever happens meanwhile. */
  CONFIRMED,
  /** The batch is there, with all its onboardings. */
  CREATED,
  /** Somebody said no. */
  DISCARDED,
  /** Nobody said anything in time. */
  EXPIRED
}
