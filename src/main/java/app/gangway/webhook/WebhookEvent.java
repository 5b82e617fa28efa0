package app.gangway.webhook;

import app.gangway.common.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the webhooks tell those who listen; published inside the transaction that made it so. */
public sealed interface WebhookEvent {

  /** Deliveries are on their way. */
  record Queued(List<QueuedDelivery> deliveries) implements WebhookEvent {}

  /**
   * A person has one sent again that had been given up.
   *
   * @param subject the onboarding or batch that it tells of
   * @param ofBatch whether that is a batch
   */
  record SentAgain(QueuedDelivery delivery, UUID subject, boolean ofBatch, Actor actor, Instant at)
      implements WebhookEvent {}
}
