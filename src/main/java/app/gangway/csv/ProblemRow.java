package app.gangway.csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that cannot be taken as it is.
 *
 * @param row the physical line on which it starts, counted from 1
 * @param joined what stood in it, in one text: a list of cells is several times as large, and a
 *     file may have millions
 * @param problems all that is wrong with it, at least one
 */
public record ProblemRow(int row, String joined, List<RowProblem> problems) {

  /** No text of a file has it. */
  private static final String SEPARATOR = "\0";

  public ProblemRow {
    problems = List.copyOf(problems);
  }

  /**
   * @param cells one for each column, but for those that a file of problem rows adds; then any
   *     cells too many. Those missing at the end are empty.
   */
  public static ProblemRow of(int row, List<String> cells, List<RowProblem> problems) {
    return new ProblemRow(row, String.join(SEPARATOR, cells), problems);
  }

  /** What stood in it, cell by cell. */
  public List<String> cells() {
    return List.of(joined.split(SEPARATOR, -1));
  }

  /** All that is wrong with the row, as one text. */
  public String error() {
    return problems.stream().map(RowProblem::message).collect(Collectors.joining("; "));
  }
}
