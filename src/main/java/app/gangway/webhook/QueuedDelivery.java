package app.gangway.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is to be made by a job.
 *
 * @param webhook the receiver's name
 * @param title what people know by it: a new hire's name, a batch's title
 * @param notBefore when; null for at once
 */
public record QueuedDelivery(
    UUID id, UUID jobId, String webhook, String type, String title, @Nullable Instant notBefore) {

  /** What has happened, in a word. */
  public String event() {
    return type.substring(type.indexOf('.') + 1);
  }

  QueuedDelivery withJob(UUID job) {
    return new QueuedDelivery(id, job, webhook, type, title, notBefore);
  }
}
