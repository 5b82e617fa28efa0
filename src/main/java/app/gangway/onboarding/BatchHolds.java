package app.gangway.onboarding;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The batches of which nothing may start. Whoever suspends or withdraws a batch says so here in the
 * same transaction, under the lock of the batch's own row.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class BatchHolds {

  private final JdbcClient rows;

  BatchHolds(JdbcClient rows) {
    this.rows = rows;
  }

  /** From this commit on no activity of the batch is claimed, until it is released. */
  public void suspend(UUID batchId) {
    put(batchId, false);
  }

  /** The same for good: its onboardings are withdrawn too, and none is run again. */
  public void withdraw(UUID batchId) {
    put(batchId, true);
  }

  private void put(UUID batchId, boolean withdrawn) {
    release(batchId);
    rows.sql("insert into batch_hold (batch_id, withdrawn) values (?, ?)")
        .params(batchId, withdrawn)
        .update();
  }

  /** The batch goes on, or is removed. */
  public void release(UUID batchId) {
    rows.sql("delete from batch_hold where batch_id = ?").param(batchId).update();
  }

  /** The withdrawn batches of which an onboarding has not ended. */
  public List<UUID> withdrawnWithOpenChildren() {
    return rows.sql(
            """
            select h.batch_id from batch_hold h where h.withdrawn and exists (
              select 1 from onboarding o
              where o.batch_id = h.batch_id and o.status in ('RUNNING', 'WAITING'))
            order by h.batch_id\
            """)
        .query(UUID.class)
        .list();
  }
}
