package app.gangway.onboarding;

import app.gangway.common.Actor;
import app.gangway.common.IdChunks;
import app.gangway.common.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The same asked of several onboardings at once. Each has a commit of its own, since locks of many
 * in one would meet those of somebody who does something to one of them; so each has an entry of
 * its own in the audit log, and what is done of some stays done if another cannot be.
 */
@Service
public class BulkService {

  /** More are not taken: whoever asks waits for all of them. */
  public static final int MOST = 1_000;

  private final Onboardings onboardings;
  private final Withdrawals withdrawals;
  private final Retries retries;
  private final TransactionOperations transaction;

  BulkService(
      Onboardings onboardings,
      Withdrawals withdrawals,
      Retries retries,
      TransactionOperations transaction) {
    this.onboardings = onboardings;
    this.withdrawals = withdrawals;
    this.retries = retries;
    this.transaction = transaction;
  }

  /** What could be done to these at this moment. */
  @RolesAllowed(Role.HR)
  public BulkOptions options(Collection<UUID> ids) {
    LongAdder open = new LongAdder();
    LongAdder failed = new LongAdder();
    IdChunks.of(
        ids,
        some -> {
          open.add(onboardings.countOpen(some));
          failed.add(onboardings.countToRunAgain(some));
        });
    return new BulkOptions(open.sum(), failed.sum());
  }

  /**
   * Withdraws those of these that have not ended.
   *
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  @RolesAllowed(Role.HR)
  public BulkResult withdraw(Collection<UUID> ids, Actor actor) {
    return each(ids, id -> withdrawals.withdraw(id, actor, null));
  }

  /**
   * Runs again what has failed of these.
   *
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  @RolesAllowed(Role.HR)
  public BulkResult runAgain(Collection<UUID> ids, Actor actor) {
    return each(ids, id -> retries.runAgain(id, actor, null) > 0);
  }

  private BulkResult each(Collection<UUID> ids, Predicate<UUID> deed) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("At most %d at once".formatted(MOST));
    }
    int done = 0;
    for (UUID id : ids) {
      if (Boolean.TRUE.equals(transaction.execute(status -> deed.test(id)))) {
        done++;
      }
    }
    return new BulkResult(done, ids.size() - done);
  }
}
