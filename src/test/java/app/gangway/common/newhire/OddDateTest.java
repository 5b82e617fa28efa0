package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2027-01-31", "2028-03-01"})
  void a_day_within_two_years_is_usual(LocalDate day) {
    assertThat(OddDate.of(day, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, PAST",
    "0001-01-01, PAST",
    "2028-03-02, FAR_AHEAD",
    "2072-02-01, FAR_AHEAD",
    "2207-02-01, FAR_AHEAD",
    "2570-02-01, FAR_AHEAD",
  })
  void any_other_is_worth_a_look(LocalDate day, OddDate why) {
    assertThat(OddDate.of(day, TODAY)).contains(why);
  }
}
