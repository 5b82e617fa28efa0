package app.gangway.webhook;

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

  /**
   * @param events none for all
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
}
