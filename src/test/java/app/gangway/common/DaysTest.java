package app.gangway.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void days_are_read_as_they_are_written() {
    Days days = Days.until(LocalDate.parse("2026-03-02"), 7);

    assertThat(days.toString()).isEqualTo("2026-02-24/2026-03-02");
    assertThat(days.count()).isEqualTo(7);
    assertThat(Days.parse(days.toString())).contains(days);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "/",
        "2026-03-02",
        "2026-03-02/2026-03-01",
        "2026-03-02/2026-02-30",
        "2026-03-02/+999999999-12-31",
        "-0001-01-01/2026-03-02"
      })
  void whatever_else_means_no_days(String text) {
    assertThat(Days.parse(text)).isEmpty();
  }

  @Test
  void days_have_as_many_hours_as_the_clocks_say() {
    assertThat(length("2026-03-28/2026-03-28")).isEqualTo(Duration.ofHours(24));
    assertThat(length("2026-03-29/2026-03-29")).isEqualTo(Duration.ofHours(23));
    assertThat(length("2026-10-25/2026-10-25")).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void weeks_begin_on_monday_and_stay_within_the_days() {
    assertThat(Days.parse("2026-02-26/2026-03-10").orElseThrow().weeks())
        .extracting(Days::toString)
        .containsExactly("2026-02-26/2026-03-01", "2026-03-02/2026-03-08", "2026-03-09/2026-03-10");
  }

  private static Duration length(String days) {
    Interval interval = Days.parse(days).orElseThrow().in(BERLIN);
    return Duration.between(interval.since(), interval.until());
  }
}
