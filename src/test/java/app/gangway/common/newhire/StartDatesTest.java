package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartDatesTest {

  @ParameterizedTest
  @ValueSource(strings = {"01.02.2022", "2022-02-01", " 01.02.2022 ", "\u00A02022-02-01\t"})
  void a_date_is_written_in_two_ways(String text) {
    assertThat(StartDates.parse(text)).contains(LocalDate.of(2022, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/25", "03/04/2025", "2025/04/03"})
  void a_slashed_date_is_refused(String text) {
    assertThat(StartDates.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2022",
        "2022-02-31",
        "29.02.2023",
        "31.04.2022",
        "00.01.2022",
        "01.13.2022"
      })
  void a_day_that_no_calendar_has_is_refused(String text) {
    assertThat(StartDates.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01.02.22",
        "22-02-01",
        "01.02.02022",
        "+12022-02-01",
        "-2022-02-01",
        "01.01.0000"
      })
  void a_year_has_four_digits_and_is_not_zero(String text) {
    assertThat(StartDates.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.2022",
        "2022-2-1",
        "01-02-2022",
        "01.02.2022 09:00",
        "2022-02-01T00:00",
        "44593",
        "٠١.٠٢.٢٠٢٢",
        "01.02.20222022-02-01",
        "01.02-2022",
        "2022-02.01",
        "0a.02.2022",
        "-1.02.2022",
        "today"
      })
  void anything_else_is_refused(String text) {
    assertThat(StartDates.parse(text)).isEmpty();
  }

  @Test
  void the_29th_of_February_exists_in_a_leap_year() {
    assertThat(StartDates.parse("29.02.2024")).contains(LocalDate.of(2024, 2, 29));
  }

  @Test
  void what_is_written_can_be_read() {
    LocalDate date = LocalDate.of(987, 12, 3);
    assertThat(StartDates.format(date)).isEqualTo("03.12.0987");
    assertThat(StartDates.parse(StartDates.format(date))).contains(date);
  }

  @Test
  void exactly_the_days_of_the_calendar_are_dates() {
    for (int year : new int[] {1, 1900, 2000, 2023, 2024, 9999}) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          Optional<LocalDate> date = calendar(year, month, day);
          assertThat(StartDates.parse("%02d.%02d.%04d".formatted(day, month, year)))
              .isEqualTo(date);
          assertThat(StartDates.parse("%04d-%02d-%02d".formatted(year, month, day)))
              .isEqualTo(date);
        }
      }
    }
  }

  private static Optional<LocalDate> calendar(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
