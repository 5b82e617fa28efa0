package app.gangway.csv;

import app.gangway.common.newhire.WhiteSpace;

/**
 * The apostrophe that keeps a spreadsheet from taking a cell for a formula. It goes on where a file
 * is written and comes off where one is read.
 *
 * <p>A program that splits at another delimiter begins a cell in the middle of one of ours. So a
 * guard stands at the beginning, and behind each delimiter and line break within, wherever a
 * formula would begin there: what does is one of {@code = + - @}, a tab or a CR, quotes,
 * apostrophes and blanks before it passed over. Since apostrophes are passed over too, {@code '=}
 * becomes {@code ''=}, and taking off one apostrophe gives back what was there, whatever it was.
 */
public final class FormulaGuard {

  /** Behind each of these a program may begin a cell. */
  private static final String BOUNDARIES = ",;\t|\r\n";

  private static final String TRIGGERS = "=+-@\t\r";
  private static final char GUARD = '\'';

  private FormulaGuard() {}

  /** Whether some program would make several cells of it, or several lines. */
  static boolean hasBoundary(String cell) {
    return nextStart(cell, 0) <= cell.length();
  }

  static String putOn(String cell) {
    StringBuilder guarded = new StringBuilder();
    int copied = 0;
    for (int start = 0; start < cell.length(); start = nextStart(cell, start)) {
      if (isFormula(cell, start)) {
        guarded.append(cell, copied, start).append(GUARD);
        copied = start;
      }
    }
    return guarded.isEmpty() ? cell : guarded.append(cell, copied, cell.length()).toString();
  }

  /**
   * Takes off what {@link #putOn} puts on; any other apostrophe is somebody's: {@code 't Hooft}.
   */
  public static String takeOff(String cell) {
    if (cell.indexOf(GUARD) < 0) {
      return cell;
    }
    StringBuilder bare = new StringBuilder();
    int copied = 0;
    for (int start = 0; start < cell.length(); start = nextStart(cell, start)) {
      if (cell.charAt(start) == GUARD && isFormula(cell, start)) {
        bare.append(cell, copied, start);
        copied = start + 1;
      }
    }
    return copied == 0 ? cell : bare.append(cell, copied, cell.length()).toString();
  }

  /** Behind the next boundary; the length of the cell, or more, if there is none. */
  private static int nextStart(String cell, int from) {
    int at = from;
    while (at < cell.length() && BOUNDARIES.indexOf(cell.charAt(at)) < 0) {
      at++;
    }
    return at + 1;
  }

  private static boolean isFormula(String cell, int start) {
    int at = start;
    while (at < cell.length() && isPassedOver(cell.charAt(at))) {
      at++;
    }
    return at < cell.length() && TRIGGERS.indexOf(cell.charAt(at)) >= 0;
  }

  private static boolean isPassedOver(char each) {
    return each == GUARD
        || each == '"'
        || WhiteSpace.isUnseen(each) && BOUNDARIES.indexOf(each) < 0;
  }
}
