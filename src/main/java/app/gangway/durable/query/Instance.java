package app.gangway.durable.query;

import app.gangway.durable.RuntimeStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instance as it stands.
 *
 * @param subjectId the onboarding, or the batch
 * @param isBatch which of the two
 * @param id by which the outside world knows it
 * @param orchestrator the name of the orchestration
 * @param input JSON, as it was sent; of what came by form or file, as a machine would have sent it
 * @param output JSON; {@code null} while it runs
 * @param lastUpdated the latest that its timeline tells, or its children's
 */
public record Instance(
    UUID subjectId,
    boolean isBatch,
    String id,
    String orchestrator,
    RuntimeStatus status,
    String input,
    @Nullable String output,
    Instant created,
    Instant lastUpdated) {}
