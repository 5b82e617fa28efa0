package app.gangway.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sorts the rows of one file: the valid ones here, those with problems there. */
final class RowSorter {

  /** A cell too many, lest a row that lacks one of another column pass once it is downloaded. */
  private static final String CELL_MISSING =
      "A cell was missing in this row: check the others and delete this one";

  private final Header header;
  private final RowWarnings warnings;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<ProblemRow> problemRows = new ArrayList<>();

  RowSorter(Header header, LocalDate today) {
    this.header = header;
    this.warnings = new RowWarnings(header.warnings(), today);
  }

  int count() {
    return rows.size() + problemRows.size();
  }

  void add(CsvRecord record) {
    if (record instanceof CsvRecord.Garbled garbled) {
      addGarbled(garbled.row(), garbled.line());
      return;
    }
    if (header.fits(record.cells())) {
      addFitting(record.row(), header.hire(record.cells()));
    } else {
      addMisfit(record.row(), record.cells());
    }
  }

  /** All that was sorted, with what is known of the file as a whole. */
  CsvContent content(CsvText text, Delimiter delimiter) {
    return new CsvContent(
        text.charset(),
        delimiter,
        header.names(),
        rows,
        problemRows,
        warnings.all(),
        text.notices());
  }

  private void addFitting(int row, RawHire hire) {
    List<RowProblem> problems = hire.problems(row);
    if (problems.isEmpty()) {
      rows.add(new CsvRow(row, hire.judged()));
    } else {
      problemRows.add(new ProblemRow(row, hire.cells(), problems));
    }
    warnings.lookAt(row, hire);
  }

  /** Which cell is missing or too many is anybody's guess, so that none of them is judged. */
  private void addMisfit(int row, Cells cells) {
    RawHire hire = header.hire(cells);
    List<String> others = header.others(cells);
    boolean looksWhole = others.isEmpty() && hire.problems(row).isEmpty();
    List<String> kept =
        Stream.concat(hire.cells().stream(), looksWhole ? Stream.of(CELL_MISSING) : others.stream())
            .toList();
    RowProblem problem =
        RowProblem.cellCount(row, header.width(), cells.countWithin(header.width()));
    problemRows.add(new ProblemRow(row, kept, List.of(problem)));
  }

  private void addGarbled(int row, String line) {
    problemRows.add(
        new ProblemRow(row, List.of(line), List.of(RowProblem.misplacedQuote(row, line))));
  }
}
