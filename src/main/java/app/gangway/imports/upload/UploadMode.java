package app.gangway.imports.upload;

/**
 * What is to be done with an uploaded file. The names of those that create something go into the
 * stored fingerprints of requests.
 */
public enum UploadMode {
  /** Every row, or none if one has a problem. */
  ALL_OR_NOTHING,
  /** The rows without problems. */
  VALID_ROWS,
  /** The file is checked; nothing is created or stored. */
  DRY_RUN
}
