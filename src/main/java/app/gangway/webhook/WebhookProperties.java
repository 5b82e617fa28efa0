package app.gangway.webhook;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The webhooks of the configuration, as they were written.
 *
 * @param webhooks none by default
 */
@ConfigurationProperties("gangway")
record WebhookProperties(@DefaultValue List<Entry> webhooks) {

  private static final String EXAMPLE =
      """
      A webhook looks like this, in an application.yml beside the jar:

        gangway:
          webhooks:
            - name: erp
              url: https://erp.example.com/hooks/gangway
              secret: whsec_...            # or any text of at least 24 characters
              events: completed, failed    # by default completed, declined and failed

      Events are completed, declined, failed and ready. This makes a secret:

        echo whsec_$(openssl rand -base64 32)""";

  /**
   * @param events none for what there was at first
   */
  record Entry(
      @DefaultValue("") String name,
      @DefaultValue("") String url,
      @DefaultValue("") String secret,
      @DefaultValue List<String> events) {

    /** Not the secret: what prints itself ends in a log. */
    @Override
    public String toString() {
      return name + " " + url + " " + events;
    }
  }

  /** With an example of what to write instead. */
  static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(problem, EXAMPLE);
  }
}
