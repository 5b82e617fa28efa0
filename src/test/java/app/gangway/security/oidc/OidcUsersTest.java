package app.gangway.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcUsersTest {

  @Test
  void our_own_words_are_understood_in_any_letters() {
    OidcUsers people = people("roles", Map.of());

    assertThat(people.roles(Map.of("roles", List.of("hr", "Approver", "else"))))
        .containsExactlyInAnyOrder("HR", "APPROVER");
    assertThat(people.roles(Map.of("roles", "ADMIN offline"))).containsExactly("ADMIN");
  }

  @Test
  void the_providers_words_can_be_told() {
    OidcUsers people = people("groups", Map.of("hr", "gw-people-ops"));

    assertThat(people.roles(Map.of("groups", List.of("gw-people-ops")))).containsExactly("HR");
    assertThat(people.roles(Map.of("groups", List.of("HR")))).isEmpty();
  }

  @Test
  void dots_lead_into_nested_claims() {
    OidcUsers people = people("realm_access.roles", Map.of());

    assertThat(people.roles(Map.of("realm_access", Map.of("roles", List.of("HR")))))
        .containsExactly("HR");
    assertThat(people.roles(Map.of("realm_access.roles", List.of("HR")))).containsExactly("HR");
  }

  @Test
  void whoever_has_none_has_none() {
    OidcUsers people = people("roles", Map.of());

    assertThat(people.roles(Map.of())).isEmpty();
    assertThat(people.roles(Map.of("roles", 7))).isEmpty();
    assertThat(people.roles(Map.of("roles", Map.of("HR", true)))).isEmpty();
  }

  @Test
  void an_email_that_nobody_has_checked_and_a_language_that_is_none_count_as_not_said() {
    assertThat(Claims.email(Map.of("email", "olga@example.com"), "email"))
        .isEqualTo("olga@example.com");
    assertThat(Claims.email(Map.of("email", "o@example.com", "email_verified", false), "email"))
        .isNull();
    assertThat(Claims.language(Map.of("locale", "de_AT"), "locale"))
        .isEqualTo(Locale.forLanguageTag("de-AT"));
    assertThat(Claims.language(Map.of("locale", 7), "locale")).isNull();
    assertThat(Claims.language(Map.of("locale", "?"), "locale")).isNull();
  }

  private static OidcUsers people(String claim, Map<String, String> words) {
    return new OidcUsers(
        null,
        null,
        new OidcProperties("preferred_username", claim, "email", "locale", "groups", words));
  }
}
