package app.gangway.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text is laid out.
 *
 * @param firstRow the physical line on which the records begin, counted from 1
 */
record CsvLayout(Delimiter delimiter, int firstRow) {

  /** A first line that Excel obeys and does not show. */
  private static final Pattern EXCELS_ORDER =
      Pattern.compile("\"?sep=([,;\t])\"?[,;\t ]*", Pattern.CASE_INSENSITIVE);

  static CsvLayout of(String text) {
    return ordered(text)
        .map(delimiter -> new CsvLayout(delimiter, 2))
        .orElseGet(() -> new CsvLayout(likeliest(text), 1));
  }

  CsvRecords records(String text) {
    return new CsvRecords(text, delimiter, firstRow);
  }

  private static Optional<Delimiter> ordered(String text) {
    Matcher order = EXCELS_ORDER.matcher(new PhysicalLines(text).text(1));
    return order.matches() ? Delimiter.of(order.group(1).charAt(0)) : Optional.empty();
  }

  /**
   * The delimiter with which the header names most of our columns, and else the one that cuts it
   * into most cells. Counting characters would be fooled by those within quotes.
   */
  private static Delimiter likeliest(String text) {
    return Arrays.stream(Delimiter.values())
        .map(delimiter -> Guess.of(delimiter, text))
        .max(Comparator.comparingInt(Guess::columns).thenComparingInt(Guess::cells))
        .map(Guess::delimiter)
        .orElseThrow();
  }

  private record Guess(Delimiter delimiter, int columns, int cells) {

    static Guess of(Delimiter delimiter, String text) {
      CsvRecord first = new CsvRecords(text, delimiter, 1).next();
      return first == null
          ? new Guess(delimiter, 0, 0)
          : new Guess(delimiter, Header.of(first).known(), first.cells().filled());
    }
  }
}
