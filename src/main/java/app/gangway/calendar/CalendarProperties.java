package app.gangway.calendar;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are at work.
 *
 * @param zone whose clocks they go by; null for those of the server
 */
@ConfigurationProperties("gangway")
public record CalendarProperties(@Nullable ZoneId zone, @DefaultValue Place calendar) {

  /**
   * What may differ from place to place.
   *
   * @param hours such as {@code MO-FR 09:00-17:00}
   * @param holidays regions whose holidays are kept, such as {@code DE-BE}
   * @param closed days, or the first and the last of several, such as {@code
   *     2026-12-24..2027-01-01}
   */
  public record Place(
      @DefaultValue("MO-FR 09:00-17:00") List<String> hours,
      @DefaultValue List<String> holidays,
      @DefaultValue List<String> closed) {}

  /** The calendar of the house if it were such a place. */
  static BusinessCalendar calendar(ZoneId zone, Place place) {
    return calendar(zone, place, "gangway.calendar.holidays");
  }

  /**
   * The calendar of such a place.
   *
   * @param setting where its holidays stand
   * @throws app.gangway.common.configuration.UnusableConfigurationException if something of it
   *     cannot be understood
   */
  static BusinessCalendar calendar(ZoneId zone, Place place, String setting) {
    WeeklyHours hours = WeeklyHours.of(place.hours());
    ClosedDays closed = ClosedDays.of(place.closed());
    List<Holidays> holidays =
        place.holidays().stream().map(code -> Holidays.of(setting, code)).toList();
    return new BusinessCalendar(
        zone, hours, day -> closed.test(day) || holidays.stream().anyMatch(each -> each.test(day)));
  }

  /** That of the house. */
  BusinessCalendar ofHouse() {
    return calendar(ofClocks(), calendar);
  }

  /**
   * That of another place, with the hours and the closed days of the house.
   *
   * @param place null for the clocks of the house
   * @param holidays null for those of the house
   * @param setting where the holidays stand
   */
  BusinessCalendar elsewhere(
      @Nullable ZoneId place, @Nullable List<String> holidays, String setting) {
    return calendar(
        place == null ? ofClocks() : place,
        holidays == null ? calendar : new Place(calendar.hours(), holidays, calendar.closed()),
        setting);
  }

  private ZoneId ofClocks() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }
}
