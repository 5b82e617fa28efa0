package app.gangway.security.apikey;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the house what to set, instead of a stack trace. */
class UnusableKeyAnalyzer extends AbstractFailureAnalyzer<UnusableKeyException> {

  private static final String ACTION =
      """
      Mend gangway.http, in an application.yml beside the jar:
        gangway:
          http:
            keys:
              - name: hr-system
                key: "..."
                role: HR
      Roles are HR, APPROVER and ADMIN. This makes a key that nobody guesses:
        openssl rand -base64 32
      Without any key the HTTP door stays shut.""";

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableKeyException cause) {
    return new FailureAnalysis(
        "Gangway does not start: %s.".formatted(cause.getMessage()), ACTION, cause);
  }
}
