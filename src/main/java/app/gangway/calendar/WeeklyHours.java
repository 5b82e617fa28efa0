package app.gangway.calendar;

import app.gangway.calendar.BusinessCalendar.OpenTime;
import app.gangway.common.configuration.UnusableConfigurationException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hours of each day of a week, such as {@code MO-FR 09:00-17:00}. */
final class WeeklyHours {

  private static final Pattern FORM =
      Pattern.compile("(?:(\\p{Alpha}+)(?:\\s*-\\s*(\\p{Alpha}+))?\\s+)?(\\S+?)\\s*-\\s*(\\S+)");

  private static final String END_OF_DAY = "24:00";

  /**
   * From one time of a day to another.
   *
   * @param end the time at which it is over; midnight is that of the next day
   */
  private record Hours(LocalTime start, LocalTime end) {

    OpenTime on(LocalDate day, ZoneId zone) {
      LocalDate last = end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
      return new OpenTime(
          moment(day.atTime(start), zone, false), moment(last.atTime(end), zone, true));
    }

    /**
     * A time that there is not on this day is that of the change of the clocks; of one that there
     * is twice, the first opens and the second closes.
     */
    private static Instant moment(LocalDateTime time, ZoneId zone, boolean last) {
      ZoneOffsetTransition change = zone.getRules().getTransition(time);
      if (change != null && change.isGap()) {
        return change.getInstant();
      }
      ZonedDateTime moment = time.atZone(zone);
      return (last ? moment.withLaterOffsetAtOverlap() : moment.withEarlierOffsetAtOverlap())
          .toInstant();
    }
  }

  private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);

  private WeeklyHours() {}

  /**
   * @param ranges one after the other; one without days is for those of the range before it
   * @throws UnusableConfigurationException if one of them cannot be understood, or there is none
   */
  static WeeklyHours of(Collection<String> ranges) {
    WeeklyHours hours = new WeeklyHours();
    List<DayOfWeek> days = List.of();
    for (String range : ranges) {
      Matcher found = FORM.matcher(range.strip());
      if (!found.matches()) {
        throw unusable("\"%s\" is no range of hours".formatted(range));
      }
      days = found.group(1) == null ? days : days(range, found.group(1), found.group(2));
      if (days.isEmpty()) {
        throw unusable("\"%s\" does not say on which days".formatted(range));
      }
      Hours each = new Hours(time(range, found.group(3)), end(range, found.group(4)));
      if (!each.end.equals(LocalTime.MIDNIGHT) && !each.start.isBefore(each.end)) {
        throw unusable("\"%s\" ends before it begins".formatted(range));
      }
      days.forEach(day -> hours.week.computeIfAbsent(day, any -> new ArrayList<>()).add(each));
    }
    if (hours.week.isEmpty()) {
      throw unusable("nobody is ever at work");
    }
    hours.week.values().forEach(day -> day.sort(Comparator.comparing(Hours::start)));
    return hours;
  }

  /** From one to the other, over the end of the week if need be. */
  private static List<DayOfWeek> days(String range, String first, String last) {
    DayOfWeek end = last == null ? day(range, first) : day(range, last);
    List<DayOfWeek> days = new ArrayList<>(List.of(day(range, first)));
    while (days.get(days.size() - 1) != end) {
      days.add(days.get(days.size() - 1).plus(1));
    }
    return days;
  }

  private static DayOfWeek day(String range, String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (upper.length() >= 2 && day.name().startsWith(upper)) {
        return day;
      }
    }
    throw unusable("\"%s\": there is no day \"%s\"".formatted(range, word));
  }

  private static LocalTime end(String range, String time) {
    return time.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(range, time);
  }

  private static LocalTime time(String range, String time) {
    if (!time.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
      throw unusable("\"%s\": there is no time \"%s\"".formatted(range, time));
    }
    return LocalTime.parse(time.length() == 4 ? "0" + time : time);
  }

  private static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(
        "gangway.calendar.hours: " + problem,
        "Write days and hours, e.g. MO-FR 09:00-17:00, or several with commas between them,"
            + " e.g. MO-FR 09:00-12:30, MO-TH 13:30-17:00. Days are MO TU WE TH FR SA SU.");
  }

  boolean has(DayOfWeek day) {
    return week.containsKey(day);
  }

  /** In their order. */
  List<OpenTime> on(LocalDate day, ZoneId zone) {
    return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
        .map(hours -> hours.on(day, zone))
        .toList();
  }
}
