package app.gangway.durable;

import java.util.UUID;

/**
 * What stands behind an instance.
 *
 * @param id of the onboarding, or of the batch
 * @param isBatch which of the two
 */
public record Subject(UUID id, boolean isBatch, RuntimeStatus status) {}
