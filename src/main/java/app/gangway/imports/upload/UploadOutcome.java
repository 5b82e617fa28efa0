package app.gangway.imports.upload;

import app.gangway.csv.CsvRejection;
import app.gangway.imports.Findings;
import java.util.UUID;

/** What comes of a file that a machine hands in. */
public sealed interface UploadOutcome {

  /** A batch will come of it, under this id, as soon as the machine has its answer. */
  record Taken(UUID id, Findings findings) implements UploadOutcome {}

  /** Nothing comes of it, because of its rows. */
  record Refused(Findings findings) implements UploadOutcome {}

  /** Nothing comes of it: it was only to be looked at. */
  record Looked(Findings findings) implements UploadOutcome {}

  /** It is rejected as a whole. */
  record Rejected(CsvRejection why) implements UploadOutcome {}

  /** The machine has used the key for another request. */
  record KeyTaken() implements UploadOutcome {}

  /**
   * Whether the same request is to hear the same again. A file that is too large, or is no CSV, can
   * be told so anew each time.
   */
  default boolean isKept() {
    return this instanceof Taken
        || this instanceof Refused
        || this instanceof Rejected whole && whole.why().reason() == CsvRejection.Reason.UNUSABLE;
  }
}
