package app.gangway.batch;

import app.gangway.common.Actor;
import app.gangway.common.change.ChangeEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the batches tell those who listen; published inside the transaction that made it so. */
public sealed interface BatchEvent {

  /** New hires came in together; of each the onboarding's own event tells too. */
  record Submitted(UUID batchId, String title, int count, Actor actor, Instant at)
      implements BatchEvent {}

  /** A batch was withdrawn: its children that have not ended are to follow. */
  record BatchWithdrawn(UUID batchId, String title) implements BatchEvent {}

  /** A batch goes on after it was suspended: what waits of its children is to be sent again. */
  record BatchResumed(UUID batchId, String title) implements BatchEvent {}

  /**
   * What has failed of a batch is to be run again.
   *
   * @param retryId of the job that is to do it
   */
  record BatchRetried(UUID batchId, UUID retryId, String title) implements BatchEvent {}

  /**
   * Somebody called a batch off, held it up, let it go on or had what failed of it run again.
   *
   * @param reason null for none
   */
  record Controlled(
      UUID batchId, String title, Control how, Actor actor, Instant at, @Nullable String reason)
      implements BatchEvent {}

  /** What can be done to a batch as a whole. */
  enum Control {
    WITHDRAWN,
    SUSPENDED,
    RESUMED,
    RUN_AGAIN
  }

  /** A batch is not as it was; for pages. */
  record Changed(UUID batchId) implements BatchEvent, ChangeEvent {}

  /**
   * No child runs any more: the end is due.
   *
   * @param round tells this end from the one after a re-run
   */
  record Settled(UUID batchId, int round, String title) implements BatchEvent {}

  /** The end, once in each round. */
  record Completed(UUID batchId, Instant at) implements BatchEvent {}

  /** It is being removed for good, and whoever keeps rows that belong to it removes them now. */
  record Removed(UUID batchId) implements BatchEvent {}
}
