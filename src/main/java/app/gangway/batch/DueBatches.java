package app.gangway.batch;

import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.onboarding.BatchHolds;
import app.gangway.onboarding.query.BatchChildStates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the batches for which something is to be done, as their children stand. */
@Component
class DueBatches {

  private final Batches batches;
  private final BatchHolds holds;
  private final BatchChildStates children;

  DueBatches(Batches batches, BatchHolds holds, BatchChildStates children) {
    this.batches = batches;
    this.holds = holds;
    this.children = children;
  }

  /** The batch, if its end is due: it runs, is not suspended, and no child of it runs. */
  Optional<Settled> settled(UUID id) {
    return batches.ending(id).filter(batch -> children.withOpen(List.of(id)).isEmpty());
  }

  /** All batches whose end is due. */
  List<Settled> allSettled() {
    List<Settled> running = batches.ending();
    Set<UUID> open = children.withOpen(running.stream().map(Settled::batchId).toList());
    return running.stream().filter(batch -> !open.contains(batch.batchId())).toList();
  }

  /** Batches that were withdrawn of which a child still runs. */
  List<BatchWithdrawn> withdrawn() {
    List<UUID> open = holds.withdrawnWithOpenChildren();
    return open.isEmpty() ? List.of() : batches.withdrawn(open);
  }
}
