package app.gangway.common.newhire;

import static app.gangway.common.newhire.NewHireField.LOCALE;
import static app.gangway.common.newhire.NewHireField.MANAGER_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HireDetailsTest {

  static final Iterable<NewHireField> OPTIONAL = NewHireField.optional();

  @Test
  void surrounding_white_space_is_stripped_and_what_is_blank_is_not_known() {
    assertThat(new HireDetails(" Sales ", "\u00A0", "", "\tkim@example.com", " de-AT "))
        .isEqualTo(new HireDetails("Sales", null, null, "kim@example.com", "de-AT"));
  }

  @Test
  void those_of_whom_nothing_is_known_are_all_the_same() {
    assertThat(HireDetails.of(Map.of())).isSameAs(HireDetails.NONE);
    assertThat(HireDetails.of(Map.of(LOCALE, " "))).isSameAs(HireDetails.NONE);
    assertThat(HireDetails.of(Map.of(LOCALE, "de")))
        .isEqualTo(new HireDetails(null, null, null, null, "de"));
  }

  @ParameterizedTest
  @FieldSource("OPTIONAL")
  void what_is_known_is_found_by_its_field(NewHireField field) {
    String text = field == MANAGER_EMAIL ? "kim@example.com" : "de";

    assertThat(HireDetails.of(Map.of(field, text)).text(field)).isEqualTo(text);
    assertThat(HireDetails.NONE.text(field)).isNull();
  }

  @ParameterizedTest
  @FieldSource("OPTIONAL")
  void each_may_be_left_out(NewHireField field) {
    assertThat(field.expectedInsteadOf("")).isEmpty();
    assertThat(field.expectedInsteadOf(" \t\u200B")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("OPTIONAL")
  void each_has_room_for_what_its_column_takes(NewHireField field) {
    assertThat(field.expectedInsteadOf("x".repeat(field.maxLength() + 1)))
        .map(Expectation::english)
        .contains("at most %d characters".formatted(field.maxLength()));
  }

  @ParameterizedTest
  @CsvSource({"de,de", "DE,de", "en_gb,en-GB", "zh-hant-TW,zh-Hant-TW", "deu,deu"})
  void a_language_is_kept_in_its_usual_spelling(String typed, String kept) {
    assertThat(LOCALE.expectedInsteadOf(typed)).isEmpty();
    assertThat(new HireDetails(null, null, null, null, typed).locale()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"German", "d", "de-", "en GB", "de;en", "x-own", "und", "n/a"})
  void what_names_no_language_is_refused(String typed) {
    assertThat(LOCALE.expectedInsteadOf(typed))
        .map(Expectation::english)
        .contains("a language tag such as de or en-GB");
  }

  @Test
  void what_is_wrong_is_refused_and_not_told_to_the_log() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HireDetails("Sa\u0000les", null, null, null, null))
        .withMessage("department: expected a text without control characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HireDetails(null, null, null, "kim@home", null))
        .withMessage("manageremail: expected an email address such as jo@example.com");
  }
}
