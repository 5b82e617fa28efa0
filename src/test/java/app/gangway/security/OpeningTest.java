package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.security.account.AccountProperties;
import app.gangway.security.account.Accounts;
import app.gangway.security.account.DemoAccounts;
import app.gangway.security.login.LoginOptions;
import app.gangway.testing.People;
import app.gangway.testing.StartFailure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who may sign in, as the configuration says; without anybody the application does not open. */
class OpeningTest {

  private static final String HASH = People.PASSWORD_HASH;

  private final WebApplicationContextRunner gangway =
      new WebApplicationContextRunner()
          .withUserConfiguration(AccountsAlone.class)
          .withConfiguration(AutoConfigurations.of(OAuth2ClientAutoConfiguration.class));

  @EnableConfigurationProperties(AccountProperties.class)
  @Import({Accounts.class, DemoAccounts.class, BCryptPasswordEncoder.class, LoginOptions.class})
  static class AccountsAlone {}

  @Test
  void without_accounts_it_does_not_start_and_says_what_to_set() {
    gangway.run(
        context -> {
          FailureAnalysis told = StartFailure.explained(context.getStartupFailure());
          assertThat(told.getDescription()).contains("no account is configured");
          assertThat(told.getAction())
              .contains("gangway:", "accounts:", "hash-password", "spring.security.oauth2.client");
        });
  }

  @Test
  void the_demo_accounts_exist_in_the_demo_alone() {
    gangway
        .withPropertyValues(account(0, "maria", "HR"))
        .run(
            context -> {
              assertThat(context).doesNotHaveBean(DemoAccounts.class);
              assertThatExceptionOfType(UsernameNotFoundException.class)
                  .isThrownBy(() -> context.getBean(Accounts.class).named("hanna"));
            });
    gangway
        .withPropertyValues("spring.profiles.active=demo")
        .run(
            context ->
                assertThat(context.getBean(Accounts.class).named("hanna").getUsername())
                    .isEqualTo("hanna"));
  }

  @Test
  void a_name_is_found_in_whatever_letters_it_is_typed() {
    gangway
        .withPropertyValues(account(0, "Maria", "HR"))
        .run(
            context -> {
              UserDetails found = context.getBean(Accounts.class).named(" mARIA ");
              assertThat(found.getUsername()).isEqualTo("Maria");
            });
  }

  @Test
  void two_accounts_of_one_name_are_refused() {
    gangway
        .withPropertyValues(account(0, "maria", "HR"))
        .withPropertyValues(account(1, "Maria", "APPROVER"))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(UnusableConfigurationException.class)
                    .hasMessageContaining("two accounts are named 'Maria'"));
  }

  @Test
  void a_provider_alone_will_do() {
    gangway
        .withPropertyValues(
            "spring.security.oauth2.client.registration.idp.client-id=gangway",
            "spring.security.oauth2.client.registration.idp.client-name=Our directory",
            "spring.security.oauth2.client.registration.idp.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.idp.scope=openid",
            "spring.security.oauth2.client.registration.idp.redirect-uri={baseUrl}/login/oauth2/code/idp",
            "spring.security.oauth2.client.provider.idp.authorization-uri=https://idp.example/authorize",
            "spring.security.oauth2.client.provider.idp.token-uri=https://idp.example/token")
        .run(
            context -> {
              LoginOptions ways = context.getBean(LoginOptions.class);
              assertThat(ways.byPassword()).isFalse();
              assertThat(ways.providers())
                  .containsExactly(
                      new LoginOptions.Provider("Our directory", "oauth2/authorization/idp"));
            });
  }

  private static String[] account(int place, String name, String role) {
    String prefix = "gangway.accounts[%d].".formatted(place);
    return new String[] {
      prefix + "name=" + name, prefix + "password-hash=" + HASH, prefix + "roles=" + role
    };
  }
}
