package app.gangway.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its row and its children tell it.
 *
 * @param failed whether a child of it has failed, also one that was removed since; told only of one
 *     that has completed
 * @param total how many onboardings it came in with
 * @param withdrawnBecause word for word; null unless it was withdrawn for a reason
 * @param endedAt null while it runs
 */
public record BatchSnapshot(
    UUID id,
    String instanceId,
    String title,
    BatchStatus status,
    boolean suspended,
    boolean failed,
    int total,
    @Nullable String withdrawnBecause,
    Instant submittedAt,
    @Nullable Instant endedAt) {

  BatchSnapshot withFailedChild() {
    return new BatchSnapshot(
        id,
        instanceId,
        title,
        status,
        suspended,
        true,
        total,
        withdrawnBecause,
        submittedAt,
        endedAt);
  }
}
