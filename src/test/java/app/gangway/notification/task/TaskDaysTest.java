package app.gangway.notification.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.calendar.CalendarProperties;
import app.gangway.calendar.CalendarProperties.Place;
import app.gangway.calendar.LocationProperties;
import app.gangway.calendar.LocationProperties.Location;
import app.gangway.calendar.Locations;
import app.gangway.onboarding.task.TaskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When people are told of tasks in Berlin, with a holiday on Tuesday, 2026-11-24. */
class TaskDaysTest {

  private static final Locations PLACES =
      new Locations(
          new CalendarProperties(
              ZoneId.of("Europe/Berlin"),
              new Place(
                  List.of("MO-FR 13:00-17:00", "MO-FR 07:30-12:00"),
                  List.of(),
                  List.of("2026-11-24"))),
          new LocationProperties(
              List.of(
                  new Location("Honolulu", "Pacific/Honolulu", List.of()),
                  new Location("Kiritimati", "Pacific/Kiritimati", List.of()))),
          Instant.parse("2026-11-01T00:00:00Z"));

  private final TaskDays days = new TaskDays(PLACES);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          before opening, 2026-11-23T07:29+01:00, false
          at opening, 2026-11-23T07:30+01:00, true
          over lunch, 2026-11-23T12:30+01:00, true
          before closing, 2026-11-23T16:59+01:00, true
          after closing, 2026-11-23T17:00+01:00, false
          a Saturday, 2026-11-21T10:00+01:00, false
          a holiday, 2026-11-24T10:00+01:00, false
          before opening in summer, 2026-03-30T07:29+02:00, false
          at opening in summer, 2026-03-30T07:30+02:00, true
          at opening in winter, 2026-10-26T07:30+01:00, true
          """)
  void people_are_told_while_the_house_is_at_work(String when, OffsetDateTime now, boolean told) {
    assertThat(days.atWork(now.toInstant()).isPresent()).isEqualTo(told);
  }

  /** From what is due after the end of the day until what is due by the end of the next one. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-20, 2026-11-23, 2026-11-21T00:00+01:00, 2026-11-24T00:00+01:00
          2026-11-23, 2026-11-25, 2026-11-24T00:00+01:00, 2026-11-26T00:00+01:00
          2026-03-27, 2026-03-30, 2026-03-28T00:00+01:00, 2026-03-31T00:00+02:00
          2026-10-23, 2026-10-26, 2026-10-24T00:00+02:00, 2026-10-27T00:00+01:00
          """)
  void what_is_due_on_the_next_working_day_is_told(
      LocalDate day, LocalDate next, OffsetDateTime from, OffsetDateTime until) {
    TaskDay told = days.of(day);

    assertThat(told.next()).isEqualTo(next);
    assertThat(told.times().from().at(null)).isEqualTo(from.toInstant());
    assertThat(told.times().until().at("nowhere")).isEqualTo(until.toInstant());
  }

  @Test
  void the_days_of_other_places_end_by_their_clocks_but_not_before_people_read_of_them() {
    TaskTimes times = days.of(LocalDate.parse("2026-11-18")).times();

    assertThat(times.from().at("Honolulu")).isEqualTo("2026-11-19T10:00:00Z");
    assertThat(times.until().at("Honolulu")).isEqualTo("2026-11-20T10:00:00Z");
    assertThat(times.until().at("Kiritimati")).isEqualTo("2026-11-19T10:00:00Z");
  }

  @Test
  void over_for_long_is_what_was_over_two_working_days_ago() {
    TaskTimes wednesday = days.of(LocalDate.parse("2026-11-25")).times();
    TaskTimes thursday = days.of(LocalDate.parse("2026-11-26")).times();

    assertThat(wednesday.over()).isEqualTo("2026-11-25T06:30:00Z");
    assertThat(wednesday.longOver()).isEqualTo("2026-11-20T06:30:00Z");
    assertThat(thursday.longOver()).isEqualTo("2026-11-23T06:30:00Z");
    assertThat(thursday.begun()).isEqualTo("2026-11-25T06:30:00Z");
  }
}
