package app.gangway.onboarding;

import app.gangway.common.LikePattern;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives onboardings other instance ids; part of the transaction of whoever needs theirs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class InstanceRenaming {

  private final JdbcClient rows;

  InstanceRenaming(JdbcClient rows) {
    this.rows = rows;
  }

  public void rename(UUID id, String instanceId) {
    rows.sql("update onboarding set instance_id = ? where id = ?").params(instanceId, id).update();
  }

  /**
   * The children of a batch whose ids begin with its own get ids that begin with its new one.
   *
   * @param before the batch's instance id until now
   */
  public void renameChildren(UUID batchId, String before, String instanceId) {
    rows.sql(
            """
            update onboarding set instance_id = ? || substring(instance_id from ?)
            where batch_id = ? and instance_id like ? escape '!'\
            """)
        .params(instanceId, before.length() + 1, batchId, LikePattern.startingWith(before + ":"))
        .update();
  }
}
