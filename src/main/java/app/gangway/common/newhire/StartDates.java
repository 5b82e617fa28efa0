package app.gangway.common.newhire;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
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

  private static final DateTimeFormatter DOTTED =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private StartDates() {}

  /**
   * Reads {@code dd.MM.yyyy} or {@code yyyy-MM-dd}; surrounding white space does not matter.
   *
   * @return empty if the text is anything else, or a day that no calendar has
   */
  public static Optional<LocalDate> parse(String raw) {
    String text = WhiteSpace.strip(raw);
    if (isPunctuated(text, '.', 2, 5)) {
      return date(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
    }
    if (isPunctuated(text, '-', 4, 7)) {
      return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }
    return Optional.empty();
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

  private static boolean isPunctuated(String text, char mark, int first, int second) {
    return text.length() == LENGTH && text.charAt(first) == mark && text.charAt(second) == mark;
  }

  /** What these digits say; -1 if one of them is none. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    boolean exists =
        year >= 1 && month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }
}
