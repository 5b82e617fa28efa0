package app.gangway.durable;

import app.gangway.durable.query.StatusSql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the onboarding or the batch behind an id of the outside world. */
@Repository
public class Subjects {

  private static final String FIND =
      """
      select o.id, false as is_batch, %s as runtime_status from onboarding o
      where o.instance_id = ?
      union all
      select b.id, true, %s from batch b where b.instance_id = ?"""
          .formatted(StatusSql.OF_ONBOARDING, StatusSql.OF_BATCH);

  private final JdbcTemplate rows;

  Subjects(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Takes the lock of its row until the transaction ends. */
  public void lock(Subject subject) {
    String table = subject.isBatch() ? "batch" : "onboarding";
    rows.queryForList("select id from %s where id = ? for update".formatted(table), subject.id());
  }

  public Optional<Subject> find(String instanceId) {
    List<Subject> found =
        rows.query(
            FIND,
            (row, n) ->
                new Subject(
                    row.getObject(1, UUID.class),
                    row.getBoolean(2),
                    RuntimeStatus.valueOf(row.getString(3))),
            instanceId,
            instanceId);
    return found.stream().findFirst();
  }
}
