package app.gangway.imports.content;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.Column;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.ColumnNames;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.Delimiter;
import app.gangway.csv.ProblemRow;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was read from a file, as the first version kept it: of a row with problems the name, email,
 * start date and role, then cells that it had too many.
 */
record ContentVersion1(
    Charset charset,
    Delimiter delimiter,
    List<String> columns,
    List<CsvRow> rows,
    List<FirstProblemRow> problemRows,
    List<ProblemInWords> warnings,
    List<String> notices) {

  private static final int OURS = NewHireField.required().size();

  record FirstProblemRow(int row, List<String> cells, List<ProblemInWords> problems) {}

  CsvContent content() {
    List<Column> kept =
        columns.stream().map(ColumnNames.OWN::column).filter(column -> !column.isAdded()).toList();
    return new CsvContent(
        charset,
        delimiter,
        columns,
        rows,
        problemRows.stream().map(row -> inOrder(row, kept)).toList(),
        ProblemInWords.problems(warnings),
        ProblemInWords.notices(notices),
        ColumnAssignment.NONE);
  }

  /** A line whose cells cannot be told apart is a single one, and stays it. */
  private static ProblemRow inOrder(FirstProblemRow row, List<Column> columns) {
    List<String> cells = row.cells();
    if (cells.size() < OURS) {
      return ProblemRow.of(row.row(), cells, ProblemInWords.problems(row.problems()));
    }
    Stream<String> ordered =
        columns.stream()
            .map(
                column ->
                    column
                        .field()
                        .filter(NewHireField::isRequired)
                        .map(field -> cells.get(field.ordinal()))
                        .orElse(""));
    List<String> all = Stream.concat(ordered, cells.stream().skip(OURS)).toList();
    return ProblemRow.of(row.row(), all, ProblemInWords.problems(row.problems()));
  }
}
