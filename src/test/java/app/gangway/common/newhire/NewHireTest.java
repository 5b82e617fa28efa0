package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NewHireTest {

  private static final LocalDate DAY = LocalDate.of(2022, 2, 1);

  @Test
  void surrounding_white_space_is_stripped() {
    assertThat(new NewHire(" Johnny\u00A0", "\tjo@example.com ", DAY, " developer\n"))
        .isEqualTo(new NewHire("Johnny", "jo@example.com", DAY, "developer"));
  }

  @Test
  void a_blank_name_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewHire(" ", "jo@example.com", DAY, "developer"))
        .withMessage("name: expected a name");
  }

  @Test
  void a_bad_email_is_refused_and_not_told_to_the_log() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewHire("Johnny", "jo@home", DAY, "developer"))
        .withMessage("email: expected an email address such as jo@example.com");
  }

  @Test
  void a_day_that_four_digits_cannot_date_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new NewHire("Jo", "jo@example.com", LocalDate.of(10000, 1, 1), "developer"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewHire("Jo", "jo@example.com", LocalDate.of(0, 1, 1), "developer"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothing_may_be_null() {
    assertThatNullPointerException()
        .isThrownBy(() -> new NewHire(null, "jo@example.com", DAY, "developer"));
    assertThatNullPointerException()
        .isThrownBy(() -> new NewHire("Johnny", "jo@example.com", null, "developer"));
  }
}
