package app.gangway.csv.rows;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.Expectation.Code;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.OddDate;
import app.gangway.common.newhire.RoleSpelling;
import app.gangway.common.newhire.StartDates;
import app.gangway.csv.RowProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is allowed in a file and yet worth a look, collected row by row. */
public final class RowWarnings {

  private final RoleSpelling spelling;
  private final LocalDate today;
  private final List<RowProblem> warnings;

  /** A file names the same few roles again and again. */
  private final Map<String, Optional<String>> meant = new HashMap<>();

  public RowWarnings(List<RowProblem> ofHeader, RoleSpelling spelling, LocalDate today) {
    this.warnings = new ArrayList<>(ofHeader);
    this.spelling = spelling;
    this.today = today;
  }

  List<RowProblem> all() {
    return warnings;
  }

  void lookAt(int row, RawHire hire) {
    StartDates.parse(hire.startDate())
        .flatMap(date -> OddDate.of(date, today))
        .ifPresent(why -> add(row, NewHireField.STARTDATE, expected(why), hire.startDate()));
    meant(hire.role()).ifPresent(role -> add(row, NewHireField.ROLE, expected(role), hire.role()));
  }

  private Optional<String> meant(String role) {
    Optional<String> known = meant.get(role);
    if (known == null) {
      known = spelling.meant(role);
      meant.put(role, known);
    }
    return known;
  }

  private void add(int row, NewHireField field, Expectation expected, String found) {
    warnings.add(RowProblem.in(row, field, expected, found));
  }

  private static Expectation expected(OddDate why) {
    return switch (why) {
      case PAST -> Expectation.of(Code.NOT_PAST);
      case FAR_AHEAD -> Expectation.of(Code.NOT_FAR_AHEAD);
    };
  }

  private static Expectation expected(String role) {
    return Expectation.of(Code.CONFIGURED_ROLE, role);
  }
}
