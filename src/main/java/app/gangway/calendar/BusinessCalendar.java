package app.gangway.calendar;

import app.gangway.common.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When people of one place are at work, by the clocks on its walls. A value: another place with
 * other hours, holidays or another zone has another one.
 */
public final class BusinessCalendar {

  /** Whoever is closed for longer than this is closed for good. */
  private static final int LONGEST_CLOSURE_DAYS = 400;

  private final ZoneId zone;
  private final WeeklyHours hours;
  private final Predicate<LocalDate> closed;

  /**
   * @param closed the days on which nobody is there, whatever the hours; asked again and again, for
   *     days in any order
   */
  BusinessCalendar(ZoneId zone, WeeklyHours hours, Predicate<LocalDate> closed) {
    this.zone = zone;
    this.hours = hours;
    this.closed = closed;
  }

  /** Whose clocks it goes by. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * When so much open time will have passed. That is the moment of closing rather than the next of
   * opening if it ends just then; nothing added is the very same moment, open or not.
   *
   * @param openTime not negative
   */
  public Instant plus(Instant from, Duration openTime) {
    if (openTime.isNegative()) {
      throw new IllegalArgumentException("Only time to come can be reckoned: " + openTime);
    }
    Instant moment = from;
    Duration left = openTime;
    LocalDate day = from.atZone(zone).toLocalDate();
    while (left.compareTo(Duration.ZERO) > 0) {
      day = openFrom(day, 1);
      for (OpenTime open : hours.on(day, zone)) {
        Instant start = later(moment, open.start());
        if (start.isBefore(open.end())) {
          Duration there = Duration.between(start, open.end());
          if (left.compareTo(there) <= 0) {
            return start.plus(left);
          }
          left = left.minus(there);
          moment = open.end();
        }
      }
      day = day.plusDays(1);
    }
    return moment;
  }

  /** How much open time passes from one moment to another; none where that is not later. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    Instant moment = from;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (OpenTime open : isOpen(day) ? hours.on(day, zone) : List.<OpenTime>of()) {
        Instant start = later(moment, open.start());
        Instant end = open.end().isBefore(to) ? open.end() : to;
        if (start.isBefore(end)) {
          sum = sum.plus(Duration.between(start, end));
          moment = end;
        }
      }
    }
    return sum;
  }

  /** From the first opening of this day to the last closing; empty where nobody is there. */
  public Optional<Interval> hours(LocalDate day) {
    List<OpenTime> open = isOpen(day) ? hours.on(day, zone) : List.of();
    return open.stream()
        .map(OpenTime::end)
        .max(Comparator.naturalOrder())
        .map(end -> new Interval(open.get(0).start(), end));
  }

  /** Whether anybody is there on this day at all. */
  public boolean isOpen(LocalDate day) {
    return hours.has(day.getDayOfWeek()) && !closed.test(day);
  }

  /**
   * The day that is so many open ones later, or earlier for a negative number; the first of them is
   * the next open one. The very same day for none, open or not.
   */
  public LocalDate plusWorkingDays(LocalDate from, int workingDays) {
    int step = workingDays < 0 ? -1 : 1;
    LocalDate day = from;
    for (int left = Math.abs(workingDays); left > 0; left--) {
      day = openFrom(day.plusDays(step), step);
    }
    return day;
  }

  /** The first open day from this one on. */
  private LocalDate openFrom(LocalDate from, int step) {
    LocalDate day = from;
    for (int tried = 0; tried <= LONGEST_CLOSURE_DAYS; tried++) {
      if (isOpen(day)) {
        return day;
      }
      day = day.plusDays(step);
    }
    throw new NeverOpenException(from);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** One stretch without a break. */
  record OpenTime(Instant start, Instant end) {}

  /** There is no open day in more than a year. */
  static final class NeverOpenException extends IllegalStateException {

    private NeverOpenException(LocalDate from) {
      super("Nobody is at work in the %d days from %s".formatted(LONGEST_CLOSURE_DAYS, from));
    }
  }
}
