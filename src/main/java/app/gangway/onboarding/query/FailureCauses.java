package app.gangway.onboarding.query;

import app.gangway.common.access.Role;
import app.gangway.onboarding.FailureCause;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why children of a batch failed, without reading each of them. */
@Repository
public class FailureCauses {

  private static final String BY_CAUSE =
      """
      select r.activity, r.cause, count(*) as people
      from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.batch_id = ? and o.status = 'FAILED' and r.status = 'FAILED'
      group by r.activity, r.cause
      order by people desc, r.activity, r.cause\
      """;

  private final JdbcClient rows;

  FailureCauses(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * The causes for which people of a batch have failed, most frequent first; somebody of whom two
   * activities have failed is counted with both.
   */
  @RolesAllowed(Role.HR)
  public List<Count> of(UUID batchId) {
    return rows.sql(BY_CAUSE)
        .param(batchId)
        .query(
            (row, n) ->
                new Count(new FailureCause(row.getString(1), row.getString(2)), row.getLong(3)))
        .list();
  }

  /** How many people failed for a cause. */
  public record Count(FailureCause cause, long people) {}
}
