package app.gangway.calendar;

import app.gangway.calendar.BusinessCalendar.NeverOpenException;
import app.gangway.calendar.LocationProperties.Location;
import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.LegibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calendars of the places where people work. */
public final class Locations {

  /** The longest name of a place. */
  public static final int NAME_MAX = 100;

  private final BusinessCalendar house;
  private final Map<String, BusinessCalendar> byName = new LinkedHashMap<>();

  /**
   * Each is tried once, so that nobody is told only when something is to be reckoned.
   *
   * @throws UnusableConfigurationException if something of them cannot be understood, or nobody is
   *     ever at work
   */
  public Locations(CalendarProperties house, LocationProperties others, Instant now) {
    this.house = house.ofHouse();
    tried(this.house, now, "gangway.calendar");
    for (int i = 0; i < others.locations().size(); i++) {
      Location each = others.locations().get(i);
      String setting = "gangway.locations[%d]".formatted(i);
      BusinessCalendar calendar =
          house.elsewhere(zone(setting, each.zone()), each.holidays(), setting + ".holidays");
      if (byName.put(name(setting, each.name()), tried(calendar, now, setting)) != null) {
        throw new UnusableConfigurationException(
            "%s.name: there are two places \"%s\"".formatted(setting, each.name()),
            "Write each place once.");
      }
    }
  }

  private static String name(String setting, @Nullable String name) {
    if (name == null || name.isBlank() || !name.equals(LegibleText.line(name, NAME_MAX))) {
      throw new UnusableConfigurationException(
          setting + ".name: the place has no name, or one that cannot be used",
          "Write the name of the place as it stands at new hires, at most %d characters."
              .formatted(NAME_MAX));
    }
    return name;
  }

  private static @Nullable ZoneId zone(String setting, @Nullable String zone) {
    try {
      return zone == null || zone.isBlank() ? null : ZoneId.of(zone.strip());
    } catch (DateTimeException unknown) {
      throw new UnusableConfigurationException(
          "%s.zone: \"%s\" is no time zone".formatted(setting, zone),
          "Write one such as Europe/Berlin or America/New_York.");
    }
  }

  private static BusinessCalendar tried(BusinessCalendar calendar, Instant now, String setting) {
    try {
      calendar.plusWorkingDays(LocalDate.ofInstant(now, calendar.zone()), 1);
      return calendar;
    } catch (NeverOpenException never) {
      throw new UnusableConfigurationException(
          setting
              + ": by these hours, holidays and closed days nobody is at work for more than a year"
              + " from now",
          "Set gangway.calendar.closed to the days on which really nobody is there.");
    }
  }

  /** That of the house. */
  public BusinessCalendar ofHouse() {
    return house;
  }

  /**
   * That of a place.
   *
   * @param location its name, letter by letter; for one that is not known, and for null, it is that
   *     of the house
   */
  public BusinessCalendar calendar(@Nullable String location) {
    return location == null ? house : byName.getOrDefault(location, house);
  }

  /** In the order of the configuration. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
