package app.gangway.csv.rows;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.Column;
import app.gangway.csv.ColumnNames;
import app.gangway.csv.CsvRejection;
import app.gangway.csv.FormulaGuard;
import app.gangway.csv.RowProblem;
import app.gangway.csv.records.Cells;
import app.gangway.csv.records.CsvRecord;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The row of a file that says which column holds what. */
public final class Header {

  /** As many cells beyond the last column as somebody may want to mend. */
  private static final int MAX_BEYOND = 100;

  private final int row;
  private final int width;
  private final List<Column> columns;
  private final Map<NewHireField, Integer> positions = new EnumMap<>(NewHireField.class);

  /** Nameless columns at the end are none: spreadsheets write them by accident. */
  private Header(int row, Cells cells, ColumnNames names) {
    this(
        row,
        cells.filled(),
        cells.kept().stream()
            .limit(Math.min(cells.filled(), Cells.MAX))
            .map(FormulaGuard::takeOff)
            .map(names::column)
            .toList());
  }

  private Header(int row, int width, List<Column> all) {
    this.row = row;
    this.width = width;
    this.columns = withoutStandIns(all);
    for (int i = 0; i < columns.size(); i++) {
      int position = i;
      columns.get(i).field().ifPresent(field -> positions.putIfAbsent(field, position));
    }
  }

  static Header of(CsvRecord record, ColumnNames names) {
    return new Header(record.row(), record.cells(), names);
  }

  /** One that was read before, by the columns in it. */
  static Header of(List<Column> columns) {
    return new Header(0, columns.size(), columns);
  }

  /**
   * Where a column has our own name, another whose name would do as well is none of ours; of what
   * may be left out only the first counts.
   */
  private static List<Column> withoutStandIns(List<Column> columns) {
    Set<NewHireField> own =
        columns.stream()
            .filter(Column::hasOwnName)
            .flatMap(column -> column.field().stream())
            .collect(Collectors.toSet());
    Set<NewHireField> optional = EnumSet.noneOf(NewHireField.class);
    return columns.stream()
        .map(
            column ->
                column.field().filter(own::contains).isPresent() && !column.hasOwnName()
                    ? column.ignored()
                    : column)
        .map(
            column ->
                column.isOptional() && !optional.add(column.field().orElseThrow())
                    ? column.ignored()
                    : column)
        .toList();
  }

  /** The physical line on which it starts, counted from 1. */
  int row() {
    return row;
  }

  /** How many of the columns it names that every file has. */
  int known() {
    return (int) NewHireField.required().stream().filter(positions::containsKey).count();
  }

  /** Whether it names all of them. */
  boolean isComplete() {
    return positions.keySet().containsAll(NewHireField.required());
  }

  /** The columns as the file writes them. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** Why no row can be read under this header; empty if they can. */
  Optional<CsvRejection> rejection() {
    if (width > Cells.MAX) {
      return Optional.of(CsvRejection.tooManyColumns());
    }
    if (width == 1) {
      return Optional.of(CsvRejection.oneColumn());
    }
    List<NewHireField> missing = missing();
    List<List<String>> repeated = fields(times -> times > 1).stream().map(this::names).toList();
    return missing.isEmpty() && repeated.isEmpty()
        ? Optional.empty()
        : Optional.of(CsvRejection.wrongColumns(missing, repeated, row, names()));
  }

  /** Whether columns that are not there are all that keeps rows from being read. */
  boolean lacksColumns() {
    return width > 1
        && width <= Cells.MAX
        && !missing().isEmpty()
        && fields(times -> times > 1).isEmpty();
  }

  /** Those of the columns that every file has that it does not name. */
  List<NewHireField> missing() {
    return fields(times -> times == 0);
  }

  List<Column> columns() {
    return columns;
  }

  /** The columns that are ignored, one warning each. */
  List<RowProblem> warnings() {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).isUnknown())
        .mapToObj(i -> RowProblem.ignoredColumn(row, i + 1, columns.get(i).name()))
        .toList();
  }

  /** Whether a row has nothing beyond the last column. Cells that are missing are empty ones. */
  boolean fits(Cells cells) {
    return cells.filled() <= width;
  }

  /** Where the column of the field is, counted from 0; empty if it has none. */
  OptionalInt place(NewHireField field) {
    Integer place = positions.get(field);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  int width() {
    return width;
  }

  /** What the row has in our columns. */
  RawHire hire(Cells cells) {
    Map<NewHireField, String> texts = new EnumMap<>(NewHireField.class);
    positions.forEach((field, place) -> texts.put(field, FormulaGuard.takeOff(cells.get(place))));
    return new RawHire(texts);
  }

  /**
   * All that the row has, less what a file of problem rows adds. Of an absurdly long row only the
   * beginning, for nobody would mend it.
   */
  List<String> cells(Cells cells) {
    int end = Math.min(cells.filled(), cells.kept().size());
    return IntStream.range(0, Math.min(end, width + MAX_BEYOND))
        .filter(i -> i >= width || !columns.get(i).isAdded())
        .mapToObj(cells::get)
        .map(FormulaGuard::takeOff)
        .toList();
  }

  /** Those of the columns that every file has that are there so many times. */
  private List<NewHireField> fields(LongPredicate times) {
    return NewHireField.required().stream()
        .filter(field -> times.test(columns.stream().filter(c -> c.holds(field)).count()))
        .toList();
  }

  /** What the file calls the columns of a field. */
  private List<String> names(NewHireField field) {
    return columns.stream().filter(column -> column.holds(field)).map(Column::name).toList();
  }
}
