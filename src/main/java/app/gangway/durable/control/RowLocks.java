package app.gangway.durable.control;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the one order in which rows are locked: onboardings by their ids, then their batch. Whoever
 * runs a child again goes from it to its batch, and would meet who goes the other way.
 */
public final class RowLocks {

  private RowLocks() {}

  /** The children of a batch, before the batch itself; until the transaction ends. */
  public static void children(JdbcTemplate rows, UUID batch) {
    rows.query(
        "select id from onboarding where batch_id = ? order by id for update",
        row -> {
          // Locked is all that they are to be.
        },
        batch);
  }
}
