package app.gangway.imports;

/** What came of assigning other columns of the file of a preview. */
public enum AssignmentReceipt {
  /** It was read again with them. */
  CHANGED,
  /** Nothing is changed: somebody has corrected rows since it was shown. */
  CORRECTED,
  /** Nothing is changed: it is no preview any more. */
  CLOSED
}
