package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01.02.2099",
        "1.2.2099",
        "1. 2. 2099",
        " 01.02.2099\u00A0",
        "2099-02-01",
        "2099-2-1",
        "2099 - 02 - 01",
      })
  void what_leaves_nothing_to_guess_is_read(String typed) {
    assertThat(TypedDate.of(typed))
        .isEqualTo(new TypedDate(TypedDate.Kind.DAY, LocalDate.of(2099, 2, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.02.2099", "2099-13-01", "0.1.2099", "29.2.2099", "01.01.0000"})
  void a_day_that_no_calendar_has_is_told_apart(String typed) {
    assertThat(TypedDate.of(typed)).isEqualTo(new TypedDate(TypedDate.Kind.NO_SUCH_DAY, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "03/04/25", "03/04/2025", "1.2.99", "01022099", "1.2.20999", "tomorrow"})
  void nothing_is_guessed(String typed) {
    assertThat(TypedDate.of(typed)).isEqualTo(new TypedDate(TypedDate.Kind.UNREADABLE, null));
  }
}
