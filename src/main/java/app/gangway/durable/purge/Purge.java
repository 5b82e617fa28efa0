package app.gangway.durable.purge;

import app.gangway.common.Actor;
import app.gangway.durable.Subject;
import app.gangway.durable.control.RowLocks;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the rows of instances that have ended. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Purge {

  private static final String LOCK_ONBOARDING =
      """
      select instance_id, batch_id, status from onboarding
      where id = ? and status in ('COMPLETED', 'FAILED', 'WITHDRAWN') for update""";

  /** Also not while a child still runs, which would bring it to life again. */
  private static final String LOCK_BATCH =
      """
      select instance_id from batch b
      where id = ? and status in ('COMPLETED', 'WITHDRAWN') and not exists (
        select 1 from onboarding o
        where o.batch_id = b.id and o.status in ('RUNNING', 'WAITING')) for update""";

  private final JdbcTemplate rows;

  Purge(JdbcTemplate rows) {
    this.rows = rows;
  }

  private record Ended(String instanceId, @Nullable UUID batch, boolean failed) {}

  /**
   * Onboardings are locked before their batch, as whoever runs one again does.
   *
   * @return empty when it has not ended, or is gone already
   */
  Optional<InstancePurged> remove(Subject subject, Actor actor, Instant at) {
    Optional<String> instanceId =
        subject.isBatch() ? removeBatch(subject.id()) : removeOnboarding(subject.id());
    return instanceId.map(
        known -> new InstancePurged(subject.id(), subject.isBatch(), known, actor, at));
  }

  private Optional<String> removeOnboarding(UUID id) {
    Optional<Ended> found =
        rows
            .query(
                LOCK_ONBOARDING,
                (row, n) ->
                    new Ended(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3).equals("FAILED")),
                id)
            .stream()
            .findFirst();
    found.ifPresent(
        ended -> {
          removeWhatIsKept(id);
          rows.update("delete from approval where onboarding_id = ?", id);
          rows.update("delete from activity_run where onboarding_id = ?", id);
          rows.update("delete from onboarding where id = ?", id);
          if (ended.failed() && ended.batch() != null) {
            rows.update("update batch set failure_removed = true where id = ?", ended.batch());
          }
        });
    return found.map(Ended::instanceId);
  }

  private Optional<String> removeBatch(UUID id) {
    RowLocks.children(rows, id);
    Optional<String> found = rows.queryForList(LOCK_BATCH, String.class, id).stream().findFirst();
    if (found.isPresent()) {
      removeWhatIsKept(id);
      rows.update("update onboarding set batch_id = null where batch_id = ?", id);
      rows.update("delete from batch where id = ?", id);
      // The file that it came from, if any, has the same id; it leads nowhere now.
      rows.update("delete from csv_import_content where import_id = ?", id);
      rows.update("delete from csv_import where id = ?", id);
    }
    return found;
  }

  private void removeWhatIsKept(UUID id) {
    rows.update("delete from raised_event where subject_id = ?", id);
    rows.update("delete from instance where subject_id = ?", id);
    rows.update("delete from timeline where subject_id = ?", id);
  }
}
