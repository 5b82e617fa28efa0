package app.gangway.csv.rows;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.Column;
import app.gangway.csv.ColumnNames;
import app.gangway.csv.FormulaGuard;
import app.gangway.csv.UnassignedColumns;
import app.gangway.csv.UnassignedColumns.Found;
import app.gangway.csv.records.Cells;
import app.gangway.csv.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what may be meant by the columns that a header does not have. */
final class MissingColumns {

  private final Header header;
  private final List<Cells> below;

  /**
   * @param below some of the rows below the header, the first of them first
   */
  MissingColumns(Header header, List<Cells> below) {
    this.header = header;
    this.below = below;
  }

  /** Empty where something else is wrong too, or there is not enough to choose from. */
  Optional<UnassignedColumns> unassigned() {
    if (below.isEmpty() || !header.lacksColumns() || isARow()) {
      return Optional.empty();
    }
    List<Found> found = found();
    return found.size() < header.missing().size()
        ? Optional.empty()
        : Optional.of(
            new UnassignedColumns(
                header.missing(), found, UnassignedColumns.header(header.names())));
  }

  /** Whether it is somebody's, so that the file has no header: no column is called like that. */
  private boolean isARow() {
    return header.names().stream()
        .anyMatch(
            name ->
                NewHireField.EMAIL.expectedInsteadOf(name).isEmpty()
                    || NewHireField.STARTDATE.expectedInsteadOf(name).isEmpty());
  }

  private List<Found> found() {
    List<Found> found = new ArrayList<>();
    List<Column> columns = header.columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if ((column.isUnknown() || column.isOptional())
          && column.name().length() <= UnassignedColumns.NAME_MAX
          && isUnique(column)) {
        found.add(new Found(column.name(), sample(i)));
      }
    }
    return found;
  }

  /** Of two with the same name nobody could say which is meant, nor of one without. */
  private boolean isUnique(Column column) {
    String key = ColumnNames.key(column.name());
    return !key.isEmpty()
        && header.columns().stream()
                .filter(each -> ColumnNames.key(each.name()).equals(key))
                .count()
            == 1;
  }

  private String sample(int place) {
    return below.stream()
        .map(cells -> FormulaGuard.takeOff(cells.get(place)))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .map(Excerpt::of)
        .orElse("");
  }
}
