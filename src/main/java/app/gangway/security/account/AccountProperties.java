package app.gangway.security.account;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts of the configuration.
 *
 * @param accounts none by default
 */
@ConfigurationProperties("gangway")
public record AccountProperties(@DefaultValue List<Account> accounts) {

  private static final String EXAMPLE =
      """
      Name at least one account, in an application.yml beside the jar:

        gangway:
          accounts:
            - name: maria
              password-hash: "$2a$..."
              roles: HR

      Roles are HR, APPROVER, STAFF and ADMIN. This makes the hash of a password:

        java -jar gangway.jar hash-password

      Or name an OpenID Connect provider: spring.security.oauth2.client.registration, see src/docs/security.md.
      To look around with demo accounts, start with --spring.profiles.active=demo.""";

  /** With an example of what to write instead. */
  public static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(problem, EXAMPLE);
  }
}
