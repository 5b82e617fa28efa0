package app.gangway.csv.rows;

import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.RoleSpelling;
import app.gangway.common.newhire.WhiteSpace;
import app.gangway.csv.Column;
import app.gangway.csv.CsvRow;
import app.gangway.csv.ProblemRow;
import app.gangway.csv.RowProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The problem rows of a file in whose cells somebody typed something else. */
public final class CorrectedRows {

  private final Header header;
  private final RowWarnings warnings;
  private final Set<Integer> judged = new HashSet<>();
  private final List<CsvRow> valid = new ArrayList<>();
  private final List<ProblemRow> problemRows = new ArrayList<>();

  /**
   * @param columns those of the header
   */
  public CorrectedRows(List<Column> columns, RoleSpelling spelling, LocalDate today) {
    this.header = Header.of(columns.stream().filter(column -> !column.isAdded()).toList());
    this.warnings = new RowWarnings(List.of(), spelling, today);
  }

  /** Judges a row with these texts in place of its own. */
  public void judge(ProblemRow row, Map<NewHireField, String> typed) {
    if (!header.isComplete()
        || (isWhole(row) && !typed.keySet().containsAll(NewHireField.required()))) {
      return;
    }
    Map<NewHireField, String> texts = merged(row, typed);
    RawHire hire = new RawHire(texts);
    List<RowProblem> problems = hire.problems(row.row());
    judged.add(row.row());
    if (problems.isEmpty()) {
      valid.add(hire.judged(row.row()));
    } else {
      problemRows.add(ProblemRow.of(row.row(), cells(row, texts), problems));
    }
    warnings.lookAt(row.row(), hire);
  }

  /** What stands in our columns of the row; empty where the columns are not known any more. */
  public Optional<Map<NewHireField, String>> texts(
      ProblemRow row, Map<NewHireField, String> typed) {
    return header.isComplete() ? Optional.of(merged(row, typed)) : Optional.empty();
  }

  public Set<Integer> judged() {
    return judged;
  }

  public List<CsvRow> valid() {
    return valid;
  }

  public List<ProblemRow> problemRows() {
    return problemRows;
  }

  public List<RowProblem> warnings() {
    return warnings.all();
  }

  /** Whether its problem is that nobody can say which cell is which. */
  private static boolean isWhole(ProblemRow row) {
    return row.problems().stream().anyMatch(problem -> problem.column() == null);
  }

  private Map<NewHireField, String> merged(ProblemRow row, Map<NewHireField, String> typed) {
    List<String> cells = row.cells();
    // A line that cannot be taken apart is one cell, of no column.
    boolean apart = !isWhole(row) || cells.size() > 1;
    Map<NewHireField, String> texts = new EnumMap<>(NewHireField.class);
    for (NewHireField field : NewHireField.values()) {
      OptionalInt place = header.place(field);
      if (!field.isRequired() && place.isEmpty()) {
        continue;
      }
      boolean there = apart && place.isPresent() && place.getAsInt() < cells.size();
      texts.put(field, there ? cells.get(place.getAsInt()) : "");
    }
    typed.forEach((field, text) -> texts.replace(field, WhiteSpace.strip(text)));
    return texts;
  }

  /** The cells as they are now; those beyond the last column are not meant any more. */
  private List<String> cells(ProblemRow row, Map<NewHireField, String> texts) {
    List<String> cells =
        new ArrayList<>(isWhole(row) && row.cells().size() == 1 ? List.of() : row.cells());
    while (cells.size() < header.width()) {
      cells.add("");
    }
    texts.forEach((field, text) -> header.place(field).ifPresent(place -> cells.set(place, text)));
    return List.copyOf(cells.subList(0, header.width()));
  }
}
