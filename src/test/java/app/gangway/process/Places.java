package app.gangway.process;

import app.gangway.calendar.BusinessCalendar;
import app.gangway.calendar.CalendarProperties;
import app.gangway.calendar.CalendarProperties.Place;
import app.gangway.calendar.LocationProperties;
import app.gangway.calendar.LocationProperties.Location;
import app.gangway.calendar.Locations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places for tests; the house itself is in Hamburg. */
public final class Places {

  static final Locations LOCATIONS =
      new Locations(
          new CalendarProperties(
              ZoneId.of("Europe/Berlin"),
              new Place(
                  List.of("MO-FR 09:00-17:00"),
                  List.of("DE-HH"),
                  List.of("2026-12-24..2026-12-31"))),
          new LocationProperties(
              List.of(
                  new Location("Berlin", null, List.of("DE-BE")),
                  new Location("Munich", null, List.of("DE-BY")),
                  new Location("New York", "America/New_York", List.of("US")),
                  new Location("Apia", "Pacific/Apia", List.of()))),
          Instant.parse("2026-03-02T09:00:00Z"));

  private Places() {}

  public static BusinessCalendar of(@Nullable String name) {
    return LOCATIONS.calendar(name);
  }
}
