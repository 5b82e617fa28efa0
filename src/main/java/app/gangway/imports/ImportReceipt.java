package app.gangway.imports;

import app.gangway.csv.CsvRejection;
import java.util.UUID;

/** What came of an upload. */
public sealed interface ImportReceipt {

  /** The file is kept and can be looked through under this id. */
  record Staged(UUID id) implements ImportReceipt {}

  /** Nothing is kept. */
  record Rejected(CsvRejection why) implements ImportReceipt {}
}
