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
    return read(file, today, ColumnAssignment.NONE);
  }

  /** The same, where somebody has said which of its columns hold what. */
  public CsvReading read(byte[] file, LocalDate today, ColumnAssignment assigned) {
    return unreadable(file)
        .<CsvReading>map(rejection -> rejection)
        .orElseGet(
            () ->
                CsvText.decode(file)
                    .map(text -> read(text, today, assigned))
                    .orElseGet(CsvRejection::undecodable));
  }

  /**
   * What a file has in place of the columns for want of which it is rejected; empty unless that is
   * all that is wrong with its header.
   */
  public Optional<UnassignedColumns> unassigned(byte[] file) {
    return unreadable(file).isPresent()
        ? Optional.empty()
        : CsvText.decode(file).flatMap(text -> HeaderSearch.in(text.value(), names).unassigned());
  }

  private Optional<CsvRejection> unreadable(byte[] file) {
    return file.length > limits.maxBytes()
        ? Optional.of(CsvRejection.tooManyBytes(limits))
        : ForeignFile.recognise(file).map(CsvRejection::notCsv);
  }

  private CsvReading read(CsvText text, LocalDate today, ColumnAssignment assigned) {
    HeaderSearch search = HeaderSearch.in(text.value(), names.with(assigned));
    Optional<CsvRejection> rejection = search.rejection();
    if (rejection.isPresent()) {
      return rejection.get();
    }
    RowWarnings warnings = new RowWarnings(search.warnings(), spelling, today);
    RowSorter rows = new RowSorter(search.header(), warnings);
    return readRows(search.rows(), rows)
        .<CsvReading>map(broken -> broken)
        .orElseGet(() -> rows.content(text, search.delimiter(), assigned));
  }

  private Optional<CsvRejection> readRows(CsvRecords records, RowSorter rows) {
    for (CsvRecord record = records.next(); record != null; record = records.next()) {
      if (record instanceof CsvRecord.Unclosed unclosed) {
        return Optional.of(CsvRejection.unclosedQuote(unclosed.row()));
      }
      if (rows.count() == limits.maxRows()) {
        return Optional.of(CsvRejection.tooManyRows(limits));
      }
      rows.add(record);
    }
    return rows.count() == 0 ? Optional.of(CsvRejection.headerOnly()) : Optional.empty();
  }
}
