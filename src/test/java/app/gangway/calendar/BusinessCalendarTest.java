package app.gangway.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.calendar.CalendarProperties.Place;
import app.gangway.common.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How open time is counted. In Berlin at Christmas, or where and when a case says so. */
class BusinessCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final BusinessCalendar HOUSE =
      CalendarProperties.calendar(
          BERLIN,
          new Place(
              List.of("MO-FR 09:00-17:00"),
              List.of("DE-BE"),
              List.of("2026-12-24..2027-01-01", "2026-11-27")));

  @Test
  void a_day_goes_from_the_first_opening_to_the_last_closing() {
    BusinessCalendar split = calendar(BERLIN, "MO-FR 13:00-17:00", "MO-FR 09:00-12:00");

    assertThat(split.hours(LocalDate.parse("2026-11-23")))
        .contains(
            new Interval(
                Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-11-23T16:00:00Z")));
    assertThat(split.hours(LocalDate.parse("2026-11-22"))).isEmpty();
    assertThat(HOUSE.hours(LocalDate.parse("2026-12-25"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} + {2}")
  @CsvSource(
      textBlock =
          """
          at work, 2026-11-24T10:00, 4h, 2026-11-24T14:00
          before opening, 2026-11-24T07:12, 1h, 2026-11-24T10:00
          at opening, 2026-11-24T09:00, 30m, 2026-11-24T09:30
          until closing, 2026-11-24T13:00, 4h, 2026-11-24T17:00
          over closing, 2026-11-24T16:00, 4h, 2026-11-25T12:00
          at closing, 2026-11-24T17:00, 1m, 2026-11-25T09:01
          after closing, 2026-11-24T23:59, 8h, 2026-11-25T17:00
          a weekend, 2026-11-20T16:30, 1h, 2026-11-23T09:30
          on a Sunday, 2026-11-22T12:00, 2h, 2026-11-23T11:00
          a closed day, 2026-11-26T16:00, 2h, 2026-11-30T10:00
          a holiday and closed days, 2026-12-23T16:00, 2h, 2027-01-04T10:00
          a holiday of the region, 2027-03-05T16:00, 2h, 2027-03-09T10:00
          no time at all, 2026-11-22T12:00, 0s, 2026-11-22T12:00
          part of a second, 2026-11-24T16:59:59.900, 250ms, 2026-11-25T09:00:00.150
          two weeks, 2026-11-02T09:00, 80h, 2026-11-13T17:00
          a year, 2026-01-02T09:00, 2000h, 2027-01-05T17:00
          """)
  void only_open_time_counts(String what, String from, String time, String end) {
    assertThat(at(HOUSE.plus(berlin(from), duration(time)))).isEqualTo(LocalDateTime.parse(end));
  }

  /** Somebody is always there, so that no time may be lost or won. */
  @ParameterizedTest(name = "{0} + {1}")
  @CsvSource(
      textBlock =
          """
          2026-03-28T22:00+01:00, 6h, 2026-03-29T05:00+02:00
          2026-10-24T22:00+02:00, 6h, 2026-10-25T03:00+01:00
          2026-10-25T02:30+02:00, 1h, 2026-10-25T02:30+01:00
          """)
  void around_the_clock_a_change_of_the_clocks_neither_adds_nor_takes_time(
      OffsetDateTime from, String time, OffsetDateTime end) {
    BusinessCalendar always = calendar(BERLIN, "MO-SU 00:00-24:00");

    assertThat(always.plus(from.toInstant(), duration(time))).isEqualTo(end.toInstant());
    assertThat(always.between(from.toInstant(), end.toInstant())).isEqualTo(duration(time));
  }

  /** The night shift of the spring is an hour short, that of the autumn an hour long. */
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      textBlock =
          """
          SU 01:00-05:00, 2026-03-29, 3h
          SU 01:00-05:00, 2026-10-25, 5h
          SU 01:00-02:30, 2026-03-29, 1h
          SU 02:15-02:45, 2026-03-29, 0s
          SU 02:30-04:00, 2026-03-29, 1h
          SU 02:15-02:45, 2026-10-25, 90m
          """)
  void hours_in_the_night_of_the_change_are_as_long_as_they_are(
      String hours, LocalDate day, String open) {
    Instant start = day.atStartOfDay(BERLIN).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(BERLIN).toInstant();

    assertThat(calendar(BERLIN, hours).between(start, end)).isEqualTo(duration(open));
  }

  @Test
  void hours_that_meet_in_the_hour_that_there_is_twice_are_counted_once() {
    BusinessCalendar night = calendar(BERLIN, "SU 00:00-02:30", "SU 02:30-06:00");
    Instant start = LocalDate.parse("2026-10-25").atStartOfDay(BERLIN).toInstant();

    assertThat(night.plus(start, Duration.ofHours(7)))
        .isEqualTo(Instant.parse("2026-10-25T05:00:00Z"));
    assertThat(night.between(start, start.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(7));
  }

  @Test
  void each_place_goes_by_its_own_clocks_and_days() {
    Instant friday = Instant.parse("2026-11-20T13:00:00Z");
    BusinessCalendar dubai = calendar(ZoneId.of("Asia/Dubai"), "SU-TH 08:00-16:00");
    BusinessCalendar newYork = calendar(ZoneId.of("America/New_York"), "MO-FR 09:00-17:00");

    assertThat(dubai.plus(friday, Duration.ofHours(1)))
        .isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
    assertThat(newYork.plus(friday, Duration.ofHours(1)))
        .isEqualTo(Instant.parse("2026-11-20T15:00:00Z"));
  }

  @Test
  void a_day_may_have_a_break_in_it() {
    BusinessCalendar house = calendar(BERLIN, "MO-FR 13:30-17:00", "09:00-12:00");

    assertThat(at(house.plus(berlin("2026-11-24T11:00"), Duration.ofHours(2))))
        .isEqualTo(LocalDateTime.parse("2026-11-24T14:30"));
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      textBlock =
          """
          a day, 2026-11-24T00:00, 2026-11-25T00:00, 8h
          a weekend, 2026-11-20T16:00, 2026-11-23T10:00, 2h
          closed, 2026-12-24T10:00, 2026-12-30T12:00, 0s
          backwards, 2026-11-25T12:00, 2026-11-24T12:00, 0s
          """)
  void open_time_between_two_moments(String what, String from, String to, String time) {
    assertThat(HOUSE.between(berlin(from), berlin(to))).isEqualTo(duration(time));
  }

  @ParameterizedTest(name = "{0} + {1}")
  @CsvSource(
      textBlock =
          """
          2026-11-24, 0, 2026-11-24
          2026-11-22, 0, 2026-11-22
          2026-11-24, 1, 2026-11-25
          2026-11-20, 1, 2026-11-23
          2026-11-22, 1, 2026-11-23
          2026-11-26, 1, 2026-11-30
          2026-12-23, 1, 2027-01-04
          2027-01-04, -1, 2026-12-23
          2026-11-23, -5, 2026-11-16
          """)
  void working_days_are_counted_forth_and_back(LocalDate from, int days, LocalDate end) {
    assertThat(HOUSE.plusWorkingDays(from, days)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-24, true
          2026-11-22, false
          2026-11-27, false
          2026-12-24, false
          2027-01-01, false
          2027-03-08, false
          """)
  void a_day_is_open_or_not(LocalDate day, boolean open) {
    assertThat(HOUSE.isOpen(day)).isEqualTo(open);
  }

  @Test
  void time_that_has_passed_is_not_reckoned() {
    assertThatThrownBy(() -> HOUSE.plus(Instant.EPOCH, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BusinessCalendar calendar(ZoneId zone, String... hours) {
    return CalendarProperties.calendar(zone, new Place(List.of(hours), List.of(), List.of()));
  }

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static LocalDateTime at(Instant moment) {
    return moment.atZone(BERLIN).toLocalDateTime();
  }

  private static Duration duration(String text) {
    return org.springframework.boot.convert.DurationStyle.detectAndParse(text);
  }
}
