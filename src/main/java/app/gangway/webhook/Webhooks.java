package app.gangway.webhook;

import app.gangway.webhook.message.WebhookEventType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody who is to be told, as the configuration says. */
@Component
class Webhooks {

  private final Map<String, Webhook> byName = new LinkedHashMap<>();

  Webhooks(WebhookProperties configured) {
    for (WebhookProperties.Entry entry : configured.webhooks()) {
      Webhook webhook = new Webhook(entry);
      if (byName.put(webhook.name(), webhook) != null) {
        throw WebhookProperties.unusable("two webhooks are named '%s'".formatted(webhook.name()));
      }
    }
  }

  /** Those that want to be told of it; none where none is configured. */
  List<Webhook> wanting(WebhookEventType eventType) {
    return byName.values().stream().filter(webhook -> webhook.wants(eventType)).toList();
  }

  /** Empty for one that is not configured, or no longer. */
  Optional<Webhook> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Collection<String> names() {
    return byName.keySet();
  }
}
