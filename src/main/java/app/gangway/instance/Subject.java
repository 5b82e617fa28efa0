package app.gangway.instance;

import java.util.UUID;

/**
 * What stands behind an instance.
 *
 * @param id of the onboarding, or of the batch
 * @param isBatch which of the two
 */
record Subject(UUID id, boolean isBatch, RuntimeStatus status) {}
