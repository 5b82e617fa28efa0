package app.gangway.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that should have a job.
 *
 * @param notBefore when the job is to run; null for at once
 */
public record QueuedMail(UUID id, UUID jobId, String recipient, @Nullable Instant notBefore) {

  QueuedMail withJob(UUID job) {
    return new QueuedMail(id, job, recipient, notBefore);
  }
}
