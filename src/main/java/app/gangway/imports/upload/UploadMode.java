package app.gangway.imports.upload;

/** What whoever hands a file in wants of it. */
public enum UploadMode {
  /** Every row, or none if one has a problem. */
  ALL_OR_NOTHING,
  /** The rows without problems. */
  VALID_ROWS,
  /** To hear what would come of it; nothing is created or kept. */
  LOOK
}
