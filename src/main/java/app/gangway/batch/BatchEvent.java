package app.gangway.batch;

import app.gangway.onboarding.Actor;
import java.time.Instant;
import java.util.UUID;

/** What the batches tell those who listen; published inside the transaction that made it so. */
public sealed interface BatchEvent {

  /** New hires came in together; of each the onboarding's own event tells too. */
  record Submitted(UUID batchId, String title, int count, Actor actor, Instant at)
      implements BatchEvent {}

  /** A batch is not as it was; for pages. */
  record Changed(UUID batchId) implements BatchEvent {}

  /**
   * No child runs any more: the end is due.
   *
   * @param round tells this end from the one after a re-run
   */
  record Settled(UUID batchId, int round, String title) implements BatchEvent {}
}
