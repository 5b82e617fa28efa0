package app.gangway.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes batches that have ended already, such as that of a sample. Tells nobody of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PastBatches {

  private static final String INSERT =
      """
      insert into batch (id, instance_id, title, status, total, round, submitted_by, submitted_at,
        ended_at)
      values (?, ?, ?, 'COMPLETED', ?, 1, ?, ?, ?)\
      """;

  private final JdbcTemplate rows;

  PastBatches(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * One of which every child has ended.
   *
   * @param total how many children it has
   * @param submittedBy the name of whoever submitted it
   */
  public void write(
      UUID id,
      String instanceId,
      String title,
      int total,
      String submittedBy,
      Instant submittedAt,
      Instant endedAt) {
    rows.update(
        INSERT,
        id,
        instanceId,
        title,
        total,
        submittedBy,
        submittedAt.atOffset(ZoneOffset.UTC),
        endedAt.atOffset(ZoneOffset.UTC));
  }
}
