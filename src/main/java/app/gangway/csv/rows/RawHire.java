package app.gangway.csv.rows;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.StartDates;
import app.gangway.csv.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new hire as a row has it, not judged yet. */
record RawHire(String name, String email, String startDate, String role) {

  List<String> cells() {
    return List.of(name, email, startDate, role);
  }

  /** All that is wrong with it. */
  List<RowProblem> problems(int row) {
    List<RowProblem> problems = new ArrayList<>(0);
    for (NewHireField field : NewHireField.values()) {
      problem(row, field).ifPresent(problems::add);
    }
    return problems;
  }

  /** The new hire, provided there are no problems. */
  NewHire judged() {
    return new NewHire(name, email, StartDates.parse(startDate).orElseThrow(), role);
  }

  private String cell(NewHireField field) {
    return switch (field) {
      case NAME -> name;
      case EMAIL -> email;
      case STARTDATE -> startDate;
      case ROLE -> role;
    };
  }

  private Optional<RowProblem> problem(int row, NewHireField field) {
    String cell = cell(field);
    return field.expectedInsteadOf(cell).map(expected -> RowProblem.in(row, field, expected, cell));
  }
}
