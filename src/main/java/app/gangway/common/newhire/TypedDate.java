package app.gangway.common.newhire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A start date as a person types one in: as {@link StartDates} has it, but zeros may be left out
 * and spaces put in. Nothing is guessed: neither a century, nor which number is the month.
 *
 * @param day null unless there is such a day
 */
public record TypedDate(Kind kind, @Nullable LocalDate day) {

  /** What could be made of it. */
  public enum Kind {
    DAY,
    /** It is written like a date, but no calendar has it, such as 31.02.2099. */
    NO_SUCH_DAY,
    UNREADABLE
  }

  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern DASHED = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  /** Reads it; never fails. */
  public static TypedDate of(String typed) {
    String text = withoutSpaces(typed);
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return of(dotted.group(3), dotted.group(2), dotted.group(1));
    }
    Matcher dashed = DASHED.matcher(text);
    if (dashed.matches()) {
      return of(dashed.group(1), dashed.group(2), dashed.group(3));
    }
    return new TypedDate(Kind.UNREADABLE, null);
  }

  private static TypedDate of(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() == 0
          ? new TypedDate(Kind.NO_SUCH_DAY, null)
          : new TypedDate(Kind.DAY, date);
    } catch (DateTimeException noSuchDay) {
      return new TypedDate(Kind.NO_SUCH_DAY, null);
    }
  }

  private static String withoutSpaces(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed
        .chars()
        .filter(each -> !WhiteSpace.isUnseen((char) each))
        .forEach(each -> text.append((char) each));
    return text.toString();
  }
}
