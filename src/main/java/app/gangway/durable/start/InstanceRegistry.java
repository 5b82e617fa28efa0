package app.gangway.durable.start;

import app.gangway.common.LikePattern;
import app.gangway.common.RowIds;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Subject;
import app.gangway.durable.control.RowLocks;
import app.gangway.onboarding.InstanceIds;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ids and inputs of the instances that machines started. */
@Repository
class InstanceRegistry {

  private static final String ENTER =
      "insert into instance (subject_id, instance_id, orchestrator, input) values (?, ?, ?, ?)";

  private static final String CHILDREN_FOLLOW =
      """
      update onboarding set instance_id = ? || substring(instance_id from ?)
      where batch_id = ? and instance_id like ? escape '!'""";

  private static final String REGISTER_FOLLOWS =
      """
      update instance set instance_id =
        (select o.instance_id from onboarding o where o.id = instance.subject_id)
      where subject_id in (select o.id from onboarding o where o.batch_id = ?)""";

  private final JdbcTemplate rows;

  InstanceRegistry(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** One that is to be entered. */
  record Entry(UUID subject, String instanceId, Orchestrator orchestrator, String input) {}

  /**
   * @throws DuplicateKeyException when somebody else has just taken one of the ids; then nothing of
   *     the transaction may be committed
   */
  void enter(List<Entry> entries) {
    rows.batchUpdate(
        ENTER,
        entries,
        Integer.MAX_VALUE,
        (insert, entry) -> {
          insert.setObject(1, entry.subject());
          insert.setString(2, entry.instanceId());
          insert.setString(3, entry.orchestrator().word());
          insert.setString(4, entry.input());
        });
  }

  /**
   * Takes its id from an instance that has ended; it is known by a new one from now on. Onboardings
   * come first, then their batch, then the register: the order in which everybody locks them.
   */
  void rename(Subject ended, String instanceId) {
    String own = InstanceIds.of(RowIds.next());
    UUID id = ended.id();
    if (ended.isBatch()) {
      RowLocks.children(rows, id);
      rows.update(
          CHILDREN_FOLLOW,
          own,
          instanceId.length() + 1,
          id,
          LikePattern.startingWith(instanceId + ":"));
      rows.update("update batch set instance_id = ? where id = ?", own, id);
      rows.update(REGISTER_FOLLOWS, id);
    } else {
      rows.update("update onboarding set instance_id = ? where id = ?", own, id);
    }
    rows.update("update instance set instance_id = ? where subject_id = ?", own, id);
  }
}
