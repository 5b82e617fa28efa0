package app.gangway.batch;

import java.util.UUID;

/** What the batches tell those who listen; published inside the transaction that made it so. */
public sealed interface BatchEvent {

  /** A batch is not as it was; for pages. */
  record Changed(UUID batchId) implements BatchEvent {}

  /**
   * No child runs any more: the end is due.
   *
   * @param round tells this end from the one after a re-run
   */
  record Settled(UUID batchId, int round, String title) implements BatchEvent {}
}
