package app.gangway.csv.rows;

import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.Delimiter;
import app.gangway.csv.ProblemRow;
import app.gangway.csv.RowProblem;
import app.gangway.csv.records.Cells;
import app.gangway.csv.records.CsvRecord;
import app.gangway.csv.text.CsvText;
import java.util.ArrayList;
import java.util.List;

/** Sorts the rows of one file: the valid ones here, those with problems there. */
public final class RowSorter {

  private final Header header;
  private final RowWarnings warnings;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<ProblemRow> problemRows = new ArrayList<>();

  public RowSorter(Header header, RowWarnings warnings) {
    this.header = header;
    this.warnings = warnings;
  }

  public int count() {
    return rows.size() + problemRows.size();
  }

  public void add(CsvRecord record) {
    if (record instanceof CsvRecord.Garbled garbled) {
      addGarbled(garbled.row(), garbled.line());
      return;
    }
    if (header.fits(record.cells())) {
      addFitting(record.row(), record.cells());
    } else {
      addTooLong(record.row(), record.cells());
    }
  }

  /** All that was sorted, with what is known of the file as a whole. */
  public CsvContent content(CsvText text, Delimiter delimiter, ColumnAssignment assigned) {
    return new CsvContent(
        text.charset(),
        delimiter,
        header.names(),
        rows,
        problemRows,
        warnings.all(),
        text.notices(),
        assigned);
  }

  private void addFitting(int row, Cells cells) {
    RawHire hire = header.hire(cells);
    List<RowProblem> problems = hire.problems(row);
    if (problems.isEmpty()) {
      rows.add(hire.judged(row));
    } else {
      problemRows.add(ProblemRow.of(row, header.cells(cells), problems));
    }
    warnings.lookAt(row, hire);
  }

  /** Which cell is one too many is anybody's guess, so that none of them is judged. */
  private void addTooLong(int row, Cells cells) {
    RowProblem problem = RowProblem.cellCount(row, header.width(), cells.filled());
    problemRows.add(ProblemRow.of(row, header.cells(cells), List.of(problem)));
  }

  private void addGarbled(int row, String line) {
    problemRows.add(
        ProblemRow.of(row, List.of(line), List.of(RowProblem.misplacedQuote(row, line))));
  }
}
