package app.gangway.webhook.message;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a transaction has done and that webhooks want to be told of.
 *
 * @param unanswered whether it was declined because nobody decided
 */
public record WebhookTrigger(
    WebhookEventType eventType, UUID subject, boolean ofBatch, boolean unanswered, Instant at) {

  public static WebhookTrigger ended(WebhookEventType eventType, UUID onboarding, Instant at) {
    return new WebhookTrigger(eventType, onboarding, false, false, at);
  }

  public static WebhookTrigger declined(UUID onboarding, boolean unanswered, Instant at) {
    return new WebhookTrigger(WebhookEventType.DECLINED, onboarding, false, unanswered, at);
  }

  public static WebhookTrigger ready(UUID onboarding, Instant at) {
    return new WebhookTrigger(WebhookEventType.READY, onboarding, false, false, at);
  }

  public static WebhookTrigger completed(UUID batch, Instant at) {
    return new WebhookTrigger(WebhookEventType.COMPLETED, batch, true, false, at);
  }
}
