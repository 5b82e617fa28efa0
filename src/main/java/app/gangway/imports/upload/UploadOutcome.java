package app.gangway.imports.upload;

import app.gangway.csv.CsvRejection;
import app.gangway.imports.Findings;
import java.util.UUID;

/** What comes of an uploaded file. */
public sealed interface UploadOutcome {

  /** It becomes a batch under this id once the response is stored. */
  record Accepted(UUID id, Findings findings) implements UploadOutcome {}

  /** Nothing comes of it, because of its rows. */
  record InvalidRows(Findings findings) implements UploadOutcome {}

  /** Nothing comes of it: it was only to be checked. */
  record Checked(Findings findings) implements UploadOutcome {}

  /** It is rejected as a whole. */
  record RejectedFile(CsvRejection why) implements UploadOutcome {}

  /** The client has used the key for another request. */
  record KeyReused() implements UploadOutcome {}

  /**
   * Whether the same request is to get the same response again. A file that is too large, or is no
   * CSV, can be told so anew each time.
   */
  default boolean isStored() {
    return this instanceof Accepted
        || this instanceof InvalidRows
        || this instanceof RejectedFile file && file.why().reason() == CsvRejection.Reason.UNUSABLE;
  }
}
