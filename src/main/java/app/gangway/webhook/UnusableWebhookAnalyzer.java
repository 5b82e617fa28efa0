package app.gangway.webhook;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the house what to set, instead of a stack trace. */
class UnusableWebhookAnalyzer extends AbstractFailureAnalyzer<UnusableWebhookException> {

  private static final String ACTION =
      """
      A webhook looks like this, in an application.yml beside the jar:

        gangway:
          webhooks:
            - name: erp
              url: https://erp.example.com/hooks/gangway
              secret: whsec_...            # or any text of at least 24 characters
              events: completed, failed    # all three by default

      Events are completed, declined and failed. This makes a secret:

        echo whsec_$(openssl rand -base64 32)""";

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableWebhookException cause) {
    return new FailureAnalysis(
        "Gangway does not start: %s.".formatted(cause.getMessage()), ACTION, cause);
  }
}
