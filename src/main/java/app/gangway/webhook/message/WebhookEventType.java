package app.gangway.webhook.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a webhook can be told of. */
public enum WebhookEventType {
  COMPLETED,
  DECLINED,
  FAILED,
  READY;

  /** What whoever names none is told of: not what there was not at first. */
  public static final Set<WebhookEventType> UNASKED =
      Collections.unmodifiableSet(EnumSet.of(COMPLETED, DECLINED, FAILED));

  /** As the configuration and the deliveries say it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that none of them is known by. */
  public static Optional<WebhookEventType> of(String word) {
    for (WebhookEventType eventType : values()) {
      if (eventType.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(eventType);
      }
    }
    return Optional.empty();
  }
}
