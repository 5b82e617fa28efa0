package app.gangway.batch;

import app.gangway.newhire.NewHireField;
import app.gangway.newhire.StartDates;
import app.gangway.newhire.WhiteSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is allowed in a file and yet worth a look, collected row by row. */
final class RowWarnings {

  private final LocalDate today;
  private final Map<String, Integer> firstRowByEmail = new HashMap<>();
  private final List<RowProblem> warnings;

  RowWarnings(List<RowProblem> ofHeader, LocalDate today) {
    this.warnings = new ArrayList<>(ofHeader);
    this.today = today;
  }

  /**
   * @param problems what is wrong with the row: an email that is none has no twin
   */
  void lookAt(int row, RawHire hire, List<RowProblem> problems) {
    if (problems.stream().noneMatch(problem -> problem.isOf(NewHireField.EMAIL))) {
      lookForTwin(row, hire.email());
    }
    lookForPast(row, hire.startDate());
  }

  List<RowProblem> all() {
    return warnings;
  }

  private void lookForTwin(int row, String email) {
    Integer first =
        firstRowByEmail.putIfAbsent(WhiteSpace.strip(email).toLowerCase(Locale.ROOT), row);
    if (first != null) {
      warnings.add(
          RowProblem.in(row, NewHireField.EMAIL, "another email than in row " + first, email));
    }
  }

  private void lookForPast(int row, String startDate) {
    StartDates.parse(startDate)
        .filter(date -> date.isBefore(today))
        .ifPresent(
            date ->
                warnings.add(
                    RowProblem.in(
                        row, NewHireField.STARTDATE, "a day that is not in the past", startDate)));
  }
}
