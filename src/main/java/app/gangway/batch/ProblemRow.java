package app.gangway.batch;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that cannot be taken as it is.
 *
 * @param row the physical line on which it starts, counted from 1
 * @param cells what stood in it: name, email, start date and role, then any cells too many
 * @param problems all that is wrong with it, at least one
 */
public record ProblemRow(int row, List<String> cells, List<RowProblem> problems) {

  public ProblemRow {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /** All that is wrong with the row, as one text. */
  public String error() {
    return problems.stream().map(RowProblem::message).collect(Collectors.joining("; "));
  }
}
