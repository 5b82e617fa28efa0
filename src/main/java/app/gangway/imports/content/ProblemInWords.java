package app.gangway.imports.content;

import app.gangway.common.newhire.Expectation;
import app.gangway.csv.CsvNotice;
import app.gangway.csv.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row, as it was kept before it had a code: in English. */
record ProblemInWords(int row, @Nullable String column, String expected, String found) {

  static List<RowProblem> problems(List<ProblemInWords> kept) {
    return kept.stream().map(ProblemInWords::problem).toList();
  }

  private RowProblem problem() {
    return new RowProblem(row, column, Expectation.of(Expectation.Code.OTHER, expected), found);
  }

  /** There was only one. */
  static List<CsvNotice> notices(List<String> kept) {
    return kept.isEmpty() ? List.of() : List.of(CsvNotice.ASSUMED_WINDOWS_1252);
  }
}
