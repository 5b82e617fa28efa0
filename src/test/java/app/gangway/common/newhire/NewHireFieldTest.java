package app.gangway.common.newhire;

import static app.gangway.common.newhire.NewHireField.EMAIL;
import static app.gangway.common.newhire.NewHireField.NAME;
import static app.gangway.common.newhire.NewHireField.ROLE;
import static app.gangway.common.newhire.NewHireField.STARTDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewHireFieldTest {

  @Test
  void a_good_text_needs_nothing_else() {
    assertThat(NAME.expectedInsteadOf("Johnny Lawrence")).isEmpty();
    assertThat(EMAIL.expectedInsteadOf("jo@example.com")).isEmpty();
    assertThat(STARTDATE.expectedInsteadOf("01.02.2022")).isEmpty();
    assertThat(ROLE.expectedInsteadOf("developer")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NAME", "EMAIL", "STARTDATE", "ROLE"})
  void a_blank_text_is_good_for_no_field_that_everybody_has(NewHireField field) {
    assertThat(field.expectedInsteadOf("")).isPresent();
    assertThat(field.expectedInsteadOf(" \t\u00A0\u200B\r\n")).isPresent();
  }

  @Test
  void a_text_may_be_as_long_as_its_column() {
    assertThat(NAME.expectedInsteadOf("x".repeat(200))).isEmpty();
    assertThat(english(NAME, "x".repeat(201))).contains("at most 200 characters");
    assertThat(ROLE.expectedInsteadOf("x".repeat(100))).isEmpty();
    assertThat(english(ROLE, "x".repeat(101))).contains("at most 100 characters");
    assertThat(EMAIL.expectedInsteadOf("x".repeat(242) + "@example.com")).isEmpty();
    assertThat(english(EMAIL, "x".repeat(243) + "@example.com")).contains("at most 254 characters");
  }

  @Test
  void white_space_around_a_text_is_not_counted() {
    assertThat(NAME.expectedInsteadOf("  " + "x".repeat(200) + "  ")).isEmpty();
  }

  @Test
  void a_character_beyond_the_basic_plane_counts_twice() {
    assertThat(NAME.expectedInsteadOf("𠮷".repeat(100))).isEmpty();
    assertThat(NAME.expectedInsteadOf("𠮷".repeat(101))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Jo\u0000Lee", "Jo\u001BLee", "Jo\u007FLee", "Jo\u0085Lee", "Jo\uD800Lee"})
  void a_control_character_in_a_name_is_refused(String name) {
    assertThat(english(NAME, name)).contains("a name without control characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'t Hooft",
        "O'Neil",
        "Zoë",
        "李小龍",
        "Jean\u2010Luc",
        "می\u200Cشا",
        "A\tB",
        "A\r\nB"
      })
  void a_name_may_hold_whatever_people_are_called(String name) {
    assertThat(NAME.expectedInsteadOf(name)).isEmpty();
  }

  @Test
  void of_a_long_date_the_ways_to_write_one_are_told() {
    assertThat(english(STARTDATE, "the first of February")).contains("dd.MM.yyyy or yyyy-MM-dd");
  }

  @Test
  void what_is_expected_has_a_code_for_pages_in_other_languages() {
    assertThat(ROLE.expectedInsteadOf("")).contains(Expectation.of(Expectation.Code.ROLE));
    assertThat(ROLE.expectedInsteadOf("x".repeat(101)))
        .contains(Expectation.of(Expectation.Code.LENGTH, 100));
  }

  private static Optional<String> english(NewHireField field, String text) {
    return field.expectedInsteadOf(text).map(Expectation::english);
  }
}
