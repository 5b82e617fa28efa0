package app.gangway.webhook;

import app.gangway.webhook.message.Message;
import java.util.UUID;

/** A delivery whose row is about to be written; its first job has its own id. */
record NewDelivery(UUID id, Message message, String webhook) {

  QueuedDelivery queued() {
    return new QueuedDelivery(id, id, webhook, message.type(), message.title(), null);
  }
}
