package app.gangway.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.testing.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

class AccountTest {

  private static final String HASH = People.PASSWORD_HASH;

  @Test
  void an_admin_may_do_what_the_others_may() {
    assertThat(new Account("ada", HASH, List.of("admin")).authorities())
        .extracting(GrantedAuthority::getAuthority)
        .containsExactlyInAnyOrder("ROLE_ADMIN", "ROLE_HR", "ROLE_APPROVER", "ROLE_STAFF");
  }

  @Test
  void one_may_have_two_roles() {
    assertThat(new Account("kim", HASH, List.of("HR", "approver")).authorities())
        .extracting(GrantedAuthority::getAuthority)
        .containsExactlyInAnyOrder("ROLE_HR", "ROLE_APPROVER");
  }

  @Test
  void a_password_in_the_clear_is_refused_and_not_repeated() {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new Account("maria", "secret", List.of("HR")))
        .withMessageContaining("'maria'")
        .withMessageNotContaining("secret");
  }

  @Test
  void an_account_without_a_name_or_with_an_unknown_role_is_refused() {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new Account(" ", HASH, List.of("HR")));
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new Account("maria", HASH, List.of("BOSS")))
        .withMessage("'maria' needs roles out of HR, APPROVER, STAFF, ADMIN");
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new Account("maria", HASH, List.of()));
  }

  @Test
  void an_account_prints_without_its_hash() {
    assertThat(new Account("maria", HASH, List.of("HR"))).hasToString("maria [HR]");
  }
}
