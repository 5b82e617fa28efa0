package app.gangway.batch;

import app.gangway.common.Actor;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Withdrawals;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does to the children of a batch what was done to the batch: to each in a commit of its own, since
 * locks of many children in one would meet those of somebody who does something to one of them.
 */
@Component
class BatchChildren {

  private final Batches batches;
  private final Onboardings onboardings;
  private final Withdrawals withdrawals;
  private final TransactionOperations transaction;

  BatchChildren(
      Batches batches,
      Onboardings onboardings,
      Withdrawals withdrawals,
      TransactionOperations transaction) {
    this.batches = batches;
    this.onboardings = onboardings;
    this.withdrawals = withdrawals;
    this.transaction = transaction;
  }

  /** In the name of whoever called the batch off; does nothing to one that was not. */
  void withdraw(UUID id) {
    Batch batch = batches.findById(id).orElse(null);
    if (batch == null || batch.status() != BatchStatus.WITHDRAWN) {
      return;
    }
    Actor actor = batch.withdrawnBy();
    @Nullable String reason = batch.withdrawnBecause().orElse(null);
    each(id, onboardings.openOf(id), child -> withdrawals.withdrawWithBatch(child, actor, reason));
  }

  /** Leaves out those that have left the batch meanwhile, since it was removed. */
  void each(UUID id, List<UUID> children, Consumer<UUID> act) {
    for (UUID child : children) {
      transaction.executeWithoutResult(
          status -> {
            if (onboardings.lockChild(child, id).isPresent()) {
              act.accept(child);
            }
          });
    }
  }
}
