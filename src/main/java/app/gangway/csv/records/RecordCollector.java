package app.gangway.csv.records;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.jspecify.annotations.Nullable;

/** Takes each cell from the parser as it comes, and makes records of them, none of them blank. */
final class RecordCollector extends CsvCallbackHandler<CsvRecord.Whole> {

  private final int linesBefore;
  private int row;
  private Cells.Builder cells = new Cells.Builder();

  /**
   * @param linesBefore how many physical lines the parser was not given
   */
  RecordCollector(int linesBefore) {
    this.linesBefore = linesBefore;
  }

  /** The row of the record that is being gathered, or that the parser gave up in. */
  int row() {
    return row;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    row = linesBefore + (int) startingLineNumber;
    cells = new Cells.Builder();
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    cells.add(new String(buffer, offset, length));
  }

  @Override
  protected CsvRecord.@Nullable Whole buildRecord() {
    Cells done = cells.done();
    return done.isBlank() ? null : new CsvRecord.Whole(row, done);
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  /** Asked for by a parser that compares the lengths of rows; the header judges them here. */
  @Override
  protected int getFieldCount() {
    return 0;
  }

  @Override
  protected void setEmpty() {
    // A record without cells is blank.
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("comments are not looked for");
  }
}
