package app.gangway.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a transaction has done and that webhooks want to be told of.
 *
 * @param unanswered whether it was declined because nobody decided
 */
record WebhookTrigger(
    WebhookEventType occasion, UUID subject, boolean ofBatch, boolean unanswered, Instant at) {

  static WebhookTrigger ended(WebhookEventType occasion, UUID onboarding, Instant at) {
    return new WebhookTrigger(occasion, onboarding, false, false, at);
  }

  static WebhookTrigger declined(UUID onboarding, boolean unanswered, Instant at) {
    return new WebhookTrigger(WebhookEventType.DECLINED, onboarding, false, unanswered, at);
  }

  static WebhookTrigger completed(UUID batch, Instant at) {
    return new WebhookTrigger(WebhookEventType.COMPLETED, batch, true, false, at);
  }
}
