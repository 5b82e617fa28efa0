package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleSpellingTest {

  private final RoleSpelling spelling =
      new RoleSpelling(List.of("sales"), List.of("developer", "sales", "IT Support"));

  @ParameterizedTest
  @ValueSource(
      strings = {"Sales", "SALES", "sa\u00ADles", "sales\u200B", "sa les", "s\u00A0ales", "ｓａｌｅｓ"})
  void a_role_that_looks_like_one_for_an_approval_means_it(String role) {
    assertThat(spelling.meant(role)).contains("sales");
  }

  @Test
  void so_does_one_that_looks_like_a_suggested_one() {
    assertThat(spelling.meant("it support")).contains("IT Support");
    assertThat(spelling.meant("ITSupport")).contains("IT Support");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales", "developer", "IT Support", "presales", "", "Vertrieb", "salon"})
  void any_other_means_itself(String role) {
    assertThat(spelling.meant(role)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale", "slaes", "salse", "saless", "Salas", "s a l s"})
  void one_slip_of_the_keyboard_in_a_short_role_is_noticed(String role) {
    assertThat(spelling.meant(role)).contains("sales");
  }

  @ParameterizedTest
  @ValueSource(strings = {"develper", "developper", "devloepr", "Developres"})
  void so_are_two_in_a_long_one(String role) {
    assertThat(spelling.meant(role)).contains("developer");
  }

  @Test
  void more_slips_make_another_role() {
    assertThat(spelling.meant("slase")).isEmpty();
    assertThat(spelling.meant("devlopre1")).isEmpty();
  }

  @Test
  void of_roles_of_two_or_three_letters_each_other_one_is_another() {
    RoleSpelling letters = new RoleSpelling(List.of("IT"), List.of("HR", "dev"));

    assertThat(letters.meant("QT")).isEmpty();
    assertThat(letters.meant("deb")).isEmpty();
    assertThat(letters.meant("it")).contains("IT");
  }

  @Test
  void where_two_are_equally_near_none_is_meant() {
    RoleSpelling alike = new RoleSpelling(List.of("sales"), List.of("males", "gales"));

    assertThat(alike.meant("bales")).isEmpty();
    assertThat(alike.meant("salees")).contains("sales");
    assertThat(alike.meant("males")).isEmpty();
  }

  @Test
  void what_needs_an_approval_counts_for_more_than_what_is_suggested() {
    RoleSpelling odd = new RoleSpelling(List.of("sales", "Sales Lead"), List.of("Sales", "dev"));

    assertThat(odd.meant("Sales")).contains("sales");
    assertThat(odd.meant("SALES LEAD")).contains("Sales Lead");
  }

  @Test
  void letters_are_the_same_however_they_are_composed() {
    RoleSpelling french = new RoleSpelling(List.of("ing\u00E9nieur"), List.of());

    assertThat(french.meant("inge\u0301nieur")).contains("ing\u00E9nieur");
  }
}
