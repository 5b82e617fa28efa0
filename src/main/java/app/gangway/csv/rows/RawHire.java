package app.gangway.csv.rows;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.StartDates;
import app.gangway.csv.CsvRow;
import app.gangway.csv.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A new hire as a row has it, not judged yet.
 *
 * @param texts of the columns that there are
 */
record RawHire(Map<NewHireField, String> texts) {

  String startDate() {
    return text(NewHireField.STARTDATE);
  }

  String role() {
    return text(NewHireField.ROLE);
  }

  /** All that is wrong with it. */
  List<RowProblem> problems(int row) {
    List<RowProblem> problems = new ArrayList<>(0);
    for (NewHireField field : NewHireField.values()) {
      problem(row, field).ifPresent(problems::add);
    }
    return problems;
  }

  /** The row with the new hire, provided there are no problems. */
  CsvRow judged(int row) {
    NewHire hire =
        new NewHire(
            text(NewHireField.NAME),
            text(NewHireField.EMAIL),
            StartDates.parse(startDate()).orElseThrow(),
            role());
    return new CsvRow(row, hire, HireDetails.of(texts));
  }

  private String text(NewHireField field) {
    return texts.getOrDefault(field, "");
  }

  private Optional<RowProblem> problem(int row, NewHireField field) {
    String cell = text(field);
    return field.expectedInsteadOf(cell).map(expected -> RowProblem.in(row, field, expected, cell));
  }
}
