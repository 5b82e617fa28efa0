package app.gangway.newhire;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * How a start date is written. Dates with slashes are refused rather than guessed: 03/04 is a day
 * in March to one reader and a day in April to the next.
 */
public final class StartDates {

  /** The two ways to write one, for a message to people. */
  public static final String EXPECTED = "dd.MM.yyyy or yyyy-MM-dd";

  static final int LENGTH = 10;

  // Not ofPattern: its "uuuu" also takes a sign and more than four digits.
  private static final DateTimeFormatter DOTTED =
      strict(
          new DateTimeFormatterBuilder()
              .appendValue(DAY_OF_MONTH, 2)
              .appendLiteral('.')
              .appendValue(MONTH_OF_YEAR, 2)
              .appendLiteral('.')
              .appendValue(YEAR, 4));

  private static final DateTimeFormatter DASHED =
      strict(
          new DateTimeFormatterBuilder()
              .appendValue(YEAR, 4)
              .appendLiteral('-')
              .appendValue(MONTH_OF_YEAR, 2)
              .appendLiteral('-')
              .appendValue(DAY_OF_MONTH, 2));

  private StartDates() {}

  /**
   * Reads {@code dd.MM.yyyy} or {@code yyyy-MM-dd}; surrounding white space does not matter.
   *
   * @return empty if the text is anything else, or a day that no calendar has
   */
  public static Optional<LocalDate> parse(String raw) {
    String text = WhiteSpace.strip(raw);
    try {
      DateTimeFormatter format = text.indexOf('.') < 0 ? DASHED : DOTTED;
      return Optional.of(LocalDate.parse(text, format)).filter(StartDates::hasOrdinaryYear);
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  /** Writes {@code dd.MM.yyyy}, for a date between the years 1 and 9999. */
  public static String format(LocalDate date) {
    return DOTTED.format(date);
  }

  static LocalDate require(LocalDate date) {
    if (!hasOrdinaryYear(date)) {
      throw new IllegalArgumentException("startdate: expected " + EXPECTED);
    }
    return date;
  }

  /** There was no year 0, and the year 10000 cannot be written in four digits. */
  private static boolean hasOrdinaryYear(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= 9999;
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder parts) {
    return parts.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
