package app.gangway.csv.records;

import app.gangway.csv.Delimiter;
import app.gangway.csv.text.PhysicalLines;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text is laid out.
 *
 * @param firstRow the physical line on which the records begin, counted from 1
 */
public record CsvLayout(Delimiter delimiter, int firstRow) {

  /** A first line that Excel obeys and does not show. */
  private static final Pattern EXCELS_ORDER =
      Pattern.compile("\"?sep=([,;\t])\"?[,;\t ]*", Pattern.CASE_INSENSITIVE);

  /**
   * The one that the text orders, and else one for each delimiter. Which it is, the header tells:
   * counting characters would be fooled by those within quotes.
   */
  public static List<CsvLayout> possible(String text) {
    return ordered(text)
        .map(delimiter -> List.of(new CsvLayout(delimiter, 2)))
        .orElseGet(
            () ->
                Arrays.stream(Delimiter.values())
                    .map(delimiter -> new CsvLayout(delimiter, 1))
                    .toList());
  }

  public CsvRecords records(String text) {
    return new CsvRecords(text, delimiter, firstRow);
  }

  private static Optional<Delimiter> ordered(String text) {
    Matcher order = EXCELS_ORDER.matcher(new PhysicalLines(text).text(1));
    return order.matches() ? Delimiter.of(order.group(1).charAt(0)) : Optional.empty();
  }
}
