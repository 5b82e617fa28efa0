package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionKeyTest {

  private static final String KEY = "twenty characters do";

  @Test
  void twenty_characters_and_a_role_in_any_letters_will_do() {
    FunctionKey key = new FunctionKey(" hr-system ", KEY, "hr");

    assertThat(key.name()).isEqualTo("hr-system");
    assertThat(key.role()).isEqualTo("HR");
    assertThatNoException()
        .isThrownBy(() -> new FunctionKey("n".repeat(200), "k".repeat(500), "ADMIN"));
  }

  @Test
  void a_key_prints_without_its_value() {
    assertThat(new FunctionKey("hr-system", KEY, "HR")).hasToString("hr-system HR");
    assertThat(new ApiProperties(List.of(new FunctionKey("bot", KEY, "HR")), 1))
        .asString()
        .doesNotContain(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nineteen characters",
        " with a space before it",
        "with a space behind it ",
        "with a line break\n in it",
        "with letters of öthers in it"
      })
  void a_key_that_could_be_guessed_or_not_be_sent_is_refused_and_not_repeated(String key) {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new FunctionKey("hr-system", key, "HR"))
        .withMessageContaining("'hr-system' needs 20 to 500 characters")
        .satisfies(refused -> assertThat(key.isEmpty() || !refused.getMessage().contains(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Gangway", "gangway", "two\nlines", "\u202Eannah"})
  void a_name_that_says_nothing_or_something_else_is_refused(String name) {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new FunctionKey(name, KEY, "HR"))
        .withMessageContaining("has no name");
  }

  @Test
  void a_name_longer_than_the_columns_is_refused() {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new FunctionKey("n".repeat(201), KEY, "HR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BOSS", "HR, ADMIN"})
  void a_role_that_does_not_exist_is_refused(String role) {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new FunctionKey("hr-system", KEY, role))
        .withMessage("the function key 'hr-system' needs one role out of HR, APPROVER, ADMIN");
  }
}
