package app.gangway.process.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.process.Places;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days before and after the first one, by the clocks of a place. */
class OffsetTest {

  @ParameterizedTest
  @CsvSource({
    "now, now",
    "0d, 0d",
    "0, 0d",
    "0wd, 0d",
    "+0d, 0d",
    "-0wd, 0d",
    "-10wd, -10wd",
    "+3d, +3d",
    "-366d, -366d"
  })
  void is_written_in_one_way(String written, String again) {
    assertThat(Offset.of(written)).hasToString(again);
    assertThat(Offset.of(again)).isEqualTo(Offset.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Now", "3d", "-3", "-3w", "--3d", "-3wd ", "-3.5d", "-367d", "-9999d", "-00d"})
  void anything_else_is_refused(String written) {
    assertThatThrownBy(() -> Offset.of(written)).isInstanceOf(IllegalArgumentException.class);
  }

  /** In 2026 the 1st of May is a Friday and a holiday in Germany, as is the 14th, a Thursday. */
  @ParameterizedTest(name = "{0} from {1} in {2}")
  @CsvSource(
      textBlock =
          """
          0d, 2026-05-04, Berlin, 2026-05-04T06:00:00Z
          0d, 2026-05-03, Berlin, 2026-04-30T06:00:00Z
          0d, 2026-05-03, New York, 2026-05-01T12:00:00Z
          -1d, 2026-05-04, Berlin, 2026-04-30T06:00:00Z
          -1wd, 2026-05-04, Berlin, 2026-04-30T06:00:00Z
          -2wd, 2026-05-04, Berlin, 2026-04-29T06:00:00Z
          +1d, 2026-04-30, Berlin, 2026-05-04T06:00:00Z
          +1wd, 2026-04-30, Berlin, 2026-05-04T06:00:00Z
          +1d, 2026-04-30, New York, 2026-05-01T12:00:00Z
          +2d, 2026-04-30, New York, 2026-05-04T12:00:00Z
          +13d, 2026-05-01, Berlin, 2026-05-15T06:00:00Z
          -10wd, 2026-05-04, Berlin, 2026-04-17T06:00:00Z
          -366d, 2026-05-04, Berlin, 2025-05-02T06:00:00Z
          +366d, 2026-05-04, Berlin, 2027-05-05T06:00:00Z
          """)
  void a_closed_day_becomes_an_open_one_on_the_same_side_of_the_first_day(
      String offset, LocalDate firstDay, String place, Instant at) {
    assertThat(Offset.of(offset).at(firstDay, Places.of(place))).contains(at);
  }

  /** Clocks go forward in Berlin on 2026-03-29 and in New York on 2026-03-08. */
  @ParameterizedTest(name = "{0} from {1} in {2}")
  @CsvSource(
      textBlock =
          """
          -1wd, 2026-03-30, Berlin, 2026-03-27T07:00:00Z
          0d, 2026-03-30, Berlin, 2026-03-30T06:00:00Z
          +1wd, 2026-03-27, Berlin, 2026-03-30T06:00:00Z
          0d, 2026-10-26, Berlin, 2026-10-26T07:00:00Z
          -1wd, 2026-10-26, Berlin, 2026-10-23T06:00:00Z
          0d, 2026-03-09, New York, 2026-03-09T12:00:00Z
          -1wd, 2026-03-09, New York, 2026-03-06T13:00:00Z
          """)
  void eight_is_eight_by_the_clock_on_the_wall(
      String offset, LocalDate firstDay, String place, Instant at) {
    assertThat(Offset.of(offset).at(firstDay, Places.of(place))).contains(at);
  }

  /** Samoa left out the whole 30th of December 2011, a Friday. */
  @Test
  void a_day_that_there_was_not_is_as_much_later_as_the_clocks_went_forward() {
    assertThat(Offset.of("-1d").at(LocalDate.of(2011, 12, 31), Places.of("Apia")))
        .contains(Instant.parse("2011-12-30T18:00:00Z"));
    assertThat(Offset.of("-2d").at(LocalDate.of(2011, 12, 31), Places.of("Apia")))
        .contains(Instant.parse("2011-12-29T18:00:00Z"));
  }

  @Test
  void now_has_no_time_of_its_own() {
    assertThat(Offset.NOW.at(LocalDate.of(2026, 5, 4), Places.of("Berlin"))).isEmpty();
  }
}
