package app.gangway.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A CSV file that could be read, each of its rows either valid or a problem.
 *
 * @param charset how the bytes were understood
 * @param delimiter how the lines were understood
 * @param columns the names in the header, as the file writes them; those ignored have a warning
 * @param rows the valid rows, in the order of the file
 * @param problemRows the others, in the order of the file
 * @param warnings what the user should look at, by row; it does not make a row invalid
 * @param notices what there is to know about the file as a whole
 * @param assigned the columns that are ours because somebody has said so
 */
public record CsvContent(
    Charset charset,
    Delimiter delimiter,
    List<String> columns,
    List<CsvRow> rows,
    List<ProblemRow> problemRows,
    List<RowProblem> warnings,
    List<CsvNotice> notices,
    ColumnAssignment assigned)
    implements CsvReading {

  /** Stands in for a content that is not kept any more. */
  public static final CsvContent GONE =
      new CsvContent(
          StandardCharsets.UTF_8,
          Delimiter.COMMA,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          ColumnAssignment.NONE);

  public CsvContent {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    problemRows = List.copyOf(problemRows);
    warnings = List.copyOf(warnings);
    notices = List.copyOf(notices);
  }

  /** The same file with these valid rows, and nothing else to be said about it. */
  public CsvContent withRows(List<CsvRow> wanted) {
    return new CsvContent(
        charset, delimiter, columns, wanted, List.of(), List.of(), List.of(), assigned);
  }

  /** The same file with its rows, and what to look at, judged anew. */
  CsvContent with(List<CsvRow> valid, List<ProblemRow> problems, List<RowProblem> looks) {
    return new CsvContent(charset, delimiter, columns, valid, problems, looks, notices, assigned);
  }

  /** How many rows there are below the header, valid or not, without the blank ones. */
  public int rowCount() {
    return rows.size() + problemRows.size();
  }

  /** Every problem of every row, in the order of the file. */
  public List<RowProblem> problems() {
    return problemRows.stream().flatMap(row -> row.problems().stream()).toList();
  }
}
