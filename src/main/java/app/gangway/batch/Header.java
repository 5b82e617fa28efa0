package app.gangway.batch;

import app.gangway.newhire.NewHireField;
import app.gangway.newhire.WhiteSpace;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** The first row of a file: which column holds what. */
final class Header {

  static final String WANTED =
      "The first row must name the columns name, email, startdate and role.";

  /** More than any list of people has, so that one absurd line does no harm. */
  static final int MAX_COLUMNS = 1_000;

  private final int row;
  private final int width;
  private final List<Column> columns;
  private final Map<NewHireField, Integer> positions = new EnumMap<>(NewHireField.class);

  private Header(int row, List<String> names) {
    this.row = row;
    this.width = names.size();
    this.columns = names.stream().limit(MAX_COLUMNS).map(Column::named).toList();
    for (int i = 0; i < columns.size(); i++) {
      int position = i;
      columns.get(i).field().ifPresent(field -> positions.putIfAbsent(field, position));
    }
  }

  /** Nameless columns at the end are none: spreadsheets write them by accident. */
  static Header of(CsvRecord record) {
    return new Header(record.row(), record.cells().subList(0, filled(record.cells())));
  }

  /** How many of our columns it names. */
  int known() {
    return positions.size();
  }

  /** Why no row can be read under this header; empty if they can. */
  Optional<CsvRejection> rejection() {
    if (width > MAX_COLUMNS) {
      return Optional.of(CsvRejection.tooManyColumns());
    }
    List<String> missing = named(times -> times == 0);
    List<String> doubled = named(times -> times > 1);
    return missing.isEmpty() && doubled.isEmpty()
        ? Optional.empty()
        : Optional.of(CsvRejection.wrongColumns(missing, doubled));
  }

  /** The columns that are ignored, one warning each. */
  List<RowProblem> warnings() {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).isUnknown())
        .mapToObj(i -> RowProblem.ignoredColumn(row, i + 1, columns.get(i).name()))
        .toList();
  }

  /** Whether a row has a cell for each column and nothing beyond. */
  boolean fits(List<String> cells) {
    return countOf(cells) == width;
  }

  int width() {
    return width;
  }

  /** How many cells a row has, empty ones beyond the columns not counted. */
  int countOf(List<String> cells) {
    return Math.max(Math.min(cells.size(), width), filled(cells));
  }

  /** What the row has in our columns; empty where it is too short. */
  RawHire hire(List<String> cells) {
    return new RawHire(
        cell(NewHireField.NAME, cells),
        cell(NewHireField.EMAIL, cells),
        cell(NewHireField.STARTDATE, cells),
        cell(NewHireField.ROLE, cells));
  }

  /**
   * What else the row holds, less what a file of problem rows adds, and less what is blank. Of an
   * absurdly long row only the beginning, for nobody would mend it.
   */
  List<String> others(List<String> cells) {
    return IntStream.range(0, filled(cells))
        .filter(i -> i >= width || columns.get(i).isUnknown())
        .mapToObj(cells::get)
        .filter(cell -> !WhiteSpace.isAllOf(cell))
        .limit(MAX_COLUMNS)
        .toList();
  }

  /** The number of cells up to the last one that holds something. */
  private static int filled(List<String> cells) {
    int size = cells.size();
    while (size > 0 && WhiteSpace.isAllOf(cells.get(size - 1))) {
      size--;
    }
    return size;
  }

  private String cell(NewHireField field, List<String> cells) {
    Integer position = positions.get(field);
    return position == null || position >= cells.size() ? "" : cells.get(position);
  }

  private List<String> named(LongPredicate times) {
    return Arrays.stream(NewHireField.values())
        .filter(field -> times.test(columns.stream().filter(c -> c.holds(field)).count()))
        .map(NewHireField::column)
        .toList();
  }
}
