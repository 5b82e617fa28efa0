package app.gangway.batch;

import java.time.LocalDate;
import java.util.Optional;

/** Reads a CSV file of new hires. Keeps nothing and changes nothing. */
public final class CsvReader {

  private final CsvLimits limits;

  public CsvReader(CsvLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file as it was uploaded. Whatever it holds, this answers and does not throw.
   *
   * @param today the day for whoever uploads it; a start date before it draws a warning
   * @return the rows with all that is wrong with them, or why the file is rejected whole
   */
  public CsvReading read(byte[] file, LocalDate today) {
    if (file.length > limits.maxBytes()) {
      return CsvRejection.tooManyBytes(limits);
    }
    Optional<ForeignFile> foreign = ForeignFile.recognise(file);
    if (foreign.isPresent()) {
      return CsvRejection.notCsv(foreign.get());
    }
    return CsvText.decode(file).map(text -> read(text, today)).orElseGet(CsvRejection::undecodable);
  }

  private CsvReading read(CsvText text, LocalDate today) {
    CsvLayout layout = CsvLayout.of(text.value());
    CsvRecords records = layout.records(text.value());

    CsvRecord first = records.next();
    if (first == null) {
      return CsvRejection.empty();
    }
    if (!(first instanceof CsvRecord.Whole)) {
      return CsvRejection.unclosedQuote(first.row());
    }
    Header header = Header.of(first);
    Optional<CsvRejection> rejection = header.rejection();
    if (rejection.isPresent()) {
      return rejection.get();
    }
    return readRows(records, new RowSorter(header, today), text, layout);
  }

  private CsvReading readRows(CsvRecords records, RowSorter rows, CsvText text, CsvLayout layout) {
    for (CsvRecord record = records.next(); record != null; record = records.next()) {
      if (record instanceof CsvRecord.Unclosed unclosed) {
        return CsvRejection.unclosedQuote(unclosed.row());
      }
      if (rows.count() == limits.maxRows()) {
        return CsvRejection.tooManyRows(limits);
      }
      rows.add(record);
    }
    return rows.count() == 0 ? CsvRejection.headerOnly() : rows.content(text, layout.delimiter());
  }
}
