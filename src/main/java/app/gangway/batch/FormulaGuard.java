package app.gangway.batch;

/**
 * The apostrophe that keeps a spreadsheet from taking a cell for a formula. It goes on where a file
 * leaves the house and comes off where one comes in.
 */
final class FormulaGuard {

  private static final String TRIGGERS = "=+-@\t\r";

  private FormulaGuard() {}

  static String putOn(String cell) {
    return isTrigger(cell, 0) ? "'" + cell : cell;
  }

  /**
   * Takes off what {@link #putOn} puts on; any other apostrophe is somebody's: {@code 't Hooft}.
   */
  static String takeOff(String cell) {
    return cell.startsWith("'") && isTrigger(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean isTrigger(String cell, int position) {
    return cell.length() > position && TRIGGERS.indexOf(cell.charAt(position)) >= 0;
  }
}
