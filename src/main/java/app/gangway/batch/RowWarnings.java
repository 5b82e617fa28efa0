package app.gangway.batch;

import app.gangway.newhire.NewHireField;
import app.gangway.newhire.StartDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is allowed in a file and yet worth a look, collected row by row. */
final class RowWarnings {

  private final LocalDate today;
  private final List<RowProblem> warnings;

  RowWarnings(List<RowProblem> ofHeader, LocalDate today) {
    this.warnings = new ArrayList<>(ofHeader);
    this.today = today;
  }

  List<RowProblem> all() {
    return warnings;
  }

  void lookAt(int row, RawHire hire) {
    StartDates.parse(hire.startDate())
        .filter(date -> date.isBefore(today))
        .ifPresent(
            date ->
                warnings.add(
                    RowProblem.in(
                        row,
                        NewHireField.STARTDATE,
                        "a day that is not in the past",
                        hire.startDate())));
  }
}
