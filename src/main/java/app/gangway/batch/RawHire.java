package app.gangway.batch;

import app.gangway.newhire.NewHire;
import app.gangway.newhire.NewHireField;
import app.gangway.newhire.StartDates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A new hire as a row has it, not judged yet. */
record RawHire(String name, String email, String startDate, String role) {

  List<String> cells() {
    return List.of(name, email, startDate, role);
  }

  /** All that is wrong with it. */
  List<RowProblem> problems(int row) {
    return Stream.of(NewHireField.values()).flatMap(field -> problem(row, field).stream()).toList();
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
