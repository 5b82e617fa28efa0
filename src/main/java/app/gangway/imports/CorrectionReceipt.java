package app.gangway.imports;

/** What came of typing into a row of a preview. */
public sealed interface CorrectionReceipt {

  /** It is stored, right or wrong; this is how the import stands now. */
  record Kept(StagedImport staged) implements CorrectionReceipt {}

  /**
   * Nothing is stored: something else stands there than was seen, for somebody else was typing too.
   */
  record Overtaken(StagedImport staged) implements CorrectionReceipt {}

  /** Nothing is stored: it is no preview any more, or never had such a row. */
  record Closed() implements CorrectionReceipt {}
}
