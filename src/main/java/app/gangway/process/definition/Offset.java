package app.gangway.process.definition;

import app.gangway.calendar.BusinessCalendar;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time before or after the first day at work: at once, or on a day at 08:00 by the clocks of the
 * place.
 *
 * @param days below 0 for days before the first one; 0 for that itself, or at once
 */
public record Offset(Unit unit, int days) {

  /** As soon as there is an onboarding. */
  public static final Offset NOW = new Offset(Unit.NOW, 0);

  /** The most days, to either side. */
  public static final int DAYS_MAX = 366;

  /** By the clocks of the place. */
  public static final LocalTime MORNING = LocalTime.of(8, 0);

  private static final String AT_ONCE = "now";
  private static final Pattern FORM =
      Pattern.compile("(?<none>[-+]?0)(d|wd)?|(?<days>[-+][1-9]\\d{0,2})(?<unit>d|wd)");

  /** What is counted. */
  public enum Unit {
    NOW(AT_ONCE),
    DAYS("d"),
    WORKING_DAYS("wd");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  public Offset {
    if (Math.abs(days) > DAYS_MAX || unit == Unit.NOW && days != 0) {
      throw new IllegalArgumentException("There is no time %d %s".formatted(days, unit));
    }
  }

  /**
   * Of its written form, such as {@code now}, {@code -10wd}, {@code +3d} or {@code 0d}.
   *
   * @throws IllegalArgumentException for anything else
   */
  @JsonCreator
  public static Offset of(String written) {
    if (written.equals(AT_ONCE)) {
      return NOW;
    }
    Matcher found = FORM.matcher(written);
    if (!found.matches()) {
      throw new IllegalArgumentException("There is no time \"%s\"".formatted(written));
    }
    if (found.group("none") != null) {
      return new Offset(Unit.DAYS, 0);
    }
    return new Offset(
        found.group("unit").equals(Unit.DAYS.word) ? Unit.DAYS : Unit.WORKING_DAYS,
        Integer.parseInt(found.group("days")));
  }

  /**
   * When that is. A day on which the place is closed becomes the open one before it, or the one
   * after it if it comes after the first day at work. A time that the clocks leave out is as much
   * later as they do; of one that comes twice it is the first.
   *
   * @return empty for at once
   */
  public Optional<Instant> at(LocalDate firstDay, BusinessCalendar place) {
    return unit == Unit.NOW
        ? Optional.empty()
        : Optional.of(day(firstDay, place).atTime(MORNING).atZone(place.zone()).toInstant());
  }

  private LocalDate day(LocalDate firstDay, BusinessCalendar place) {
    if (unit == Unit.WORKING_DAYS) {
      return place.plusWorkingDays(firstDay, days);
    }
    LocalDate day = firstDay.plusDays(days);
    return place.isOpen(day) ? day : place.plusWorkingDays(day, days > 0 ? 1 : -1);
  }

  /** As it is written; {@code 0d} for the first day. */
  @JsonValue
  @Override
  public String toString() {
    String sign = days > 0 ? "+" : "";
    return unit == Unit.NOW ? AT_ONCE : sign + days + unit.word;
  }
}
