package app.gangway.imports;

import app.gangway.csv.CsvRejection;
import app.gangway.csv.UnassignedColumns;
import java.util.UUID;

/** What came of an upload, or of saying more about it. */
public sealed interface ImportReceipt {

  /** The file is kept and can be looked through under this id. */
  record Staged(UUID id) implements ImportReceipt {}

  /** Nothing is kept. */
  record Rejected(CsvRejection why) implements ImportReceipt {}

  /**
   * Columns are missing, and others may be meant by them: the file is kept under this id for
   * whoever uploaded it, until they say so, leave it or it expires.
   */
  record Unassigned(UUID id, String fileName, CsvRejection why, UnassignedColumns columns)
      implements ImportReceipt {}

  /** The file that something was said about is not kept any more. */
  record Gone() implements ImportReceipt {}
}
