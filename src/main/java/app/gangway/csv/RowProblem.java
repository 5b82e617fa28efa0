package app.gangway.csv;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.Expectation.Code;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row, or that is worth a look.
 *
 * @param row the physical line on which the row starts, counted from 1
 * @param column the column's name, or null where the matter is the row's own
 * @param expected what would have been right
 * @param found what stood there instead, cut short if it is long
 */
public record RowProblem(int row, @Nullable String column, Expectation expected, String found) {

  /** What is found where a column has no name. */
  private static final String NONE = "none";

  public static RowProblem in(int row, NewHireField field, Expectation expected, String found) {
    return new RowProblem(row, field.column(), expected, Excerpt.of(found));
  }

  public static RowProblem cellCount(int row, int expected, int found) {
    return new RowProblem(row, null, Expectation.of(Code.CELLS, expected), Integer.toString(found));
  }

  public static RowProblem misplacedQuote(int row, String line) {
    return new RowProblem(row, null, Expectation.of(Code.QUOTES), Excerpt.of(line));
  }

  /** A line that stands above the header, such as a title. */
  public static RowProblem aboveHeader(int row, String line) {
    return new RowProblem(row, null, Expectation.of(Code.HEADER), Excerpt.of(line));
  }

  /**
   * A column that is not one of ours.
   *
   * @param position its place in the header, counted from 1
   */
  public static RowProblem ignoredColumn(int row, int position, String name) {
    if (name.isEmpty()) {
      return new RowProblem(row, null, Expectation.of(Code.COLUMN_NAME, position), NONE);
    }
    String column = Excerpt.of(name);
    return new RowProblem(row, column, Expectation.of(Code.KNOWN_COLUMN), column);
  }

  boolean isOf(NewHireField field) {
    return field.column().equals(column);
  }

  /** All of it in one line of English: {@code Row 2, role: expected a role, found ""}. */
  public String message() {
    String right = expected.english();
    return column == null
        ? "Row " + row + ": expected " + right + ", found " + found
        : "Row " + row + ", " + column + ": expected " + right + ", found \"" + found + "\"";
  }
}
