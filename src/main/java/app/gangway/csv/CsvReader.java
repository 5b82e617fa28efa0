package app.gangway.csv;

import app.gangway.common.newhire.RoleSpelling;
import app.gangway.csv.records.CsvRecord;
import app.gangway.csv.records.CsvRecords;
import app.gangway.csv.rows.HeaderSearch;
import app.gangway.csv.rows.RowSorter;
import app.gangway.csv.rows.RowWarnings;
import app.gangway.csv.text.CsvText;
import app.gangway.csv.text.ForeignFile;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a CSV file of new hires. Keeps nothing and changes nothing. */
@Component
public final class CsvReader {

  private final CsvLimits limits;
  private final RoleSpelling spelling;
  private final ColumnNames names;

  /**
   * @param spelling of the roles that are configured; one that only looks like them draws a warning
   * @param names by which headers call our columns
   */
  public CsvReader(CsvLimits limits, RoleSpelling spelling, ColumnNames names) {
    this.limits = limits;
    this.spelling = spelling;
    this.names = names;
  }

  /**
   * Reads a file as it was uploaded. Whatever it holds, this answers and does not throw.
   *
   * @param today the day for whoever uploads it; a start date before it, or long after, draws a
   *     warning
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
    HeaderSearch search = HeaderSearch.in(text.value(), names);
    Optional<CsvRejection> rejection = search.rejection();
    if (rejection.isPresent()) {
      return rejection.get();
    }
    RowWarnings warnings = new RowWarnings(search.warnings(), spelling, today);
    return readRows(search, new RowSorter(search.header(), warnings), text);
  }

  private CsvReading readRows(HeaderSearch search, RowSorter rows, CsvText text) {
    CsvRecords records = search.rows();
    for (CsvRecord record = records.next(); record != null; record = records.next()) {
      if (record instanceof CsvRecord.Unclosed unclosed) {
        return CsvRejection.unclosedQuote(unclosed.row());
      }
      if (rows.count() == limits.maxRows()) {
        return CsvRejection.tooManyRows(limits);
      }
      rows.add(record);
    }
    return rows.count() == 0 ? CsvRejection.headerOnly() : rows.content(text, search.delimiter());
  }
}
