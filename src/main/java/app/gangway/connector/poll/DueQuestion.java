package app.gangway.connector.poll;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that another system is to be asked about by a job.
 *
 * @param notBefore when; null for at once
 */
public record DueQuestion(UUID order, UUID job, String connector, @Nullable Instant notBefore) {}
