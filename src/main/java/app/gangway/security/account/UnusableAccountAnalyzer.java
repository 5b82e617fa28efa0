package app.gangway.security.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the house what to set, instead of a stack trace. */
public class UnusableAccountAnalyzer extends AbstractFailureAnalyzer<UnusableAccountException> {

  private static final String ACTION =
      """
      Name at least one account, in an application.yml beside the jar:

        gangway:
          accounts:
            - name: maria
              password-hash: "$2a$..."
              roles: HR

      Roles are HR, APPROVER and ADMIN. This makes the hash of a password:

        java -jar gangway.jar hash-password

      Or name an OpenID Connect provider: spring.security.oauth2.client.registration in the README.
      To look around with demo accounts, start with --spring.profiles.active=demo.""";

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableAccountException cause) {
    return new FailureAnalysis(
        "Gangway does not start: %s.".formatted(cause.getMessage()), ACTION, cause);
  }
}
