package app.gangway.webhook;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.LegibleText;
import app.gangway.common.outbound.SigningSecret;
import app.gangway.webhook.message.WebhookEventType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Another system that wants to be told, with the key that proves that it is us who tell. */
public final class Webhook {

  /** The length of {@code webhook_delivery.webhook}. */
  static final int NAME_MAX = 100;

  private final String name;
  private final URI url;
  private final Set<WebhookEventType> eventTypes;
  private final SigningSecret secret;

  /**
   * @throws UnusableConfigurationException when it says something that cannot be used
   */
  Webhook(WebhookProperties.Entry entry) {
    name = entry.name().strip();
    if (name.isEmpty() || !name.equals(LegibleText.line(name, NAME_MAX))) {
      throw WebhookProperties.unusable("a webhook has no name, or one that cannot be used");
    }
    url = url(entry.url().strip());
    eventTypes = eventTypes(entry.events());
    secret = new SigningSecret(entry.secret().strip(), this::unusable);
  }

  String name() {
    return name;
  }

  public URI url() {
    return url;
  }

  boolean wants(WebhookEventType eventType) {
    return eventTypes.contains(eventType);
  }

  /** What goes with a body as {@code webhook-signature}, by the rules of Standard Webhooks. */
  public String sign(String id, Instant at, String body) {
    return secret.sign(id, at, body);
  }

  private URI url(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException malformed) {
      throw unusable("the url of '%s' is none: " + malformed.getReason());
    }
    throw unusable("the url of '%s' must be http:// or https:// with a host and no password");
  }

  private Set<WebhookEventType> eventTypes(List<String> events) {
    Set<WebhookEventType> wanted = EnumSet.noneOf(WebhookEventType.class);
    for (String word : events) {
      wanted.add(
          WebhookEventType.of(word)
              .orElseThrow(
                  () ->
                      unusable(
                          "the events of '%s' must be of completed, declined, failed, ready")));
    }
    return wanted.isEmpty() ? WebhookEventType.UNASKED : wanted;
  }

  private UnusableConfigurationException unusable(String what) {
    return WebhookProperties.unusable(what.formatted(name));
  }

  /** Not the key: what prints itself ends in a log. */
  @Override
  public String toString() {
    return name + " " + url;
  }
}
