package app.gangway.batch;

import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Withdrawals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is done to a batch, done to its children: each in a commit of its own, since locks of many
 * children in one would meet those of somebody who does something to one of them.
 */
@Component
class BatchChildren {

  private final Batches batches;
  private final BatchControl control;
  private final Onboardings onboardings;
  private final OnboardingService service;
  private final Withdrawals withdrawals;
  private final TransactionOperations transaction;

  BatchChildren(
      Batches batches,
      BatchControl control,
      Onboardings onboardings,
      OnboardingService service,
      Withdrawals withdrawals,
      TransactionOperations transaction) {
    this.batches = batches;
    this.control = control;
    this.onboardings = onboardings;
    this.service = service;
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
    for (UUID child : onboardings.openOf(id)) {
      transaction.executeWithoutResult(
          status -> withdrawals.withdrawWithBatch(child, actor, reason));
    }
  }

  /** How many of those that failed are on their way again. */
  int runFailedAgain(UUID id, Actor actor, @Nullable String reason) {
    List<UUID> failed = onboardings.failedOf(id);
    if (failed.isEmpty() || !control.noteRunAgain(id, actor, reason)) {
      return 0;
    }
    int count = 0;
    for (UUID child : failed) {
      count += service.runAgain(child, actor, reason) > 0 ? 1 : 0;
    }
    return count;
  }
}
