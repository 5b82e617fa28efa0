package app.gangway.common;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some days of the calendar, one after the other.
 *
 * @param last included
 */
public record Days(LocalDate first, LocalDate last) {

  private static final String SEPARATOR = "/";

  /** How far an address may go back or ahead. */
  private static final int MOST_YEAR = 9999;

  /**
   * @throws IllegalArgumentException if the last comes before the first
   */
  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("%s is before %s".formatted(last, first));
    }
  }

  public static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /** So many days, of which this is the last. */
  public static Days until(LocalDate last, int count) {
    return new Days(last.minusDays(count - 1L), last);
  }

  /** What {@link #toString} wrote; empty for anything else. */
  public static Optional<Days> parse(String text) {
    int middle = text.indexOf(SEPARATOR);
    if (middle < 0) {
      return Optional.empty();
    }
    try {
      LocalDate first = LocalDate.parse(text.substring(0, middle));
      LocalDate last = LocalDate.parse(text.substring(middle + 1));
      return Stream.of(first, last).anyMatch(day -> day.getYear() < 0 || day.getYear() > MOST_YEAR)
          ? Optional.empty()
          : Optional.of(new Days(first, last));
    } catch (DateTimeException | IllegalArgumentException noDays) {
      return Optional.empty();
    }
  }

  public long count() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** From the first moment of the first day to the end of the last, wherever clocks are changed. */
  public Interval in(ZoneId zone) {
    return new Interval(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public List<Days> eachDay() {
    return first.datesUntil(last.plusDays(1)).map(Days::of).toList();
  }

  /** The weeks from Monday to Sunday that they are in; of the first and last what is in here. */
  public List<Days> weeks() {
    return Stream.iterate(
            first,
            day -> !day.isAfter(last),
            day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
        .map(day -> new Days(day, earlier(last, sunday(day))))
        .toList();
  }

  private static LocalDate sunday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  public boolean contains(Days others) {
    return !others.first.isBefore(first) && !others.last.isAfter(last);
  }

  /** Both days as in ISO 8601, such as {@code 2026-02-02/2026-02-08}. */
  @Override
  public String toString() {
    return first + SEPARATOR + last;
  }
}
