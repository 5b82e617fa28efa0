package app.gangway.benchmark;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One table; a row for each figure, with its ratio to what the database and the engine can do, or
 * to the plain library that reads a file.
 */
final class Report {

  private static final String ROW = "%-24s %-38s %10s   %12s %7s   %12s %7s%n";

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
    out.printf(ROW, "where", "what", "Gangway", "plain", "ratio", "bare JobRunr", "ratio");
    out.println("-".repeat(122));
  }

  /** A figure that stands alone. */
  void row(String where, String what, double gangway) {
    row(where, what, gangway, Double.NaN, Double.NaN);
  }

  /** A figure beside those of the database and the engine; NaN where there is none. */
  void row(String where, String what, double gangway, double plain, double bare) {
    out.printf(
        ROW,
        where,
        what,
        text(gangway),
        text(plain),
        ratio(gangway, plain),
        text(bare),
        ratio(gangway, bare));
    out.flush();
  }

  private static String text(double figure) {
    if (Double.isNaN(figure)) {
      return "";
    }
    return String.format(Locale.ROOT, figure < 100 ? "%.1f" : "%.0f", figure);
  }

  private static String ratio(double gangway, double other) {
    return Double.isNaN(other) ? "" : String.format(Locale.ROOT, "%.2f", gangway / other);
  }
}
