package app.gangway.notification.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a chat that is to be sent by a job.
 *
 * @param group whose chat, by name
 * @param notBefore when; null for at once
 */
public record QueuedChat(UUID id, UUID jobId, String group, @Nullable Instant notBefore) {

  QueuedChat withJob(UUID job) {
    return new QueuedChat(id, job, group, notBefore);
  }
}
