package app.gangway.instance;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import app.gangway.onboarding.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
      select instance_id from onboarding
      where id = ? and status in ('COMPLETED', 'FAILED', 'WITHDRAWN') for update""";

  /** Also not while a child still runs, which would bring it to life again. */
  private static final String LOCK_BATCH =
      """
      select instance_id from batch b
      where id = ? and status in ('COMPLETED', 'WITHDRAWN') and not exists (
        select 1 from onboarding o
        where o.batch_id = b.id and o.status in ('RUNNING', 'WAITING')) for update""";

  private static final String CHILDREN = "select id from onboarding where batch_id = any(?)";

  private static final String LOCK =
      "select id from onboarding where id = any(?) order by id for update";

  private final JdbcTemplate rows;

  Purge(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * Takes the locks of all onboardings that are to be touched until the transaction ends: as
   * everywhere in the house before those of their batches, and in the order of their ids, so that
   * nobody waits for nobody.
   */
  void lock(List<Subject> subjects) {
    Map<Boolean, List<UUID>> ids =
        subjects.stream().collect(partitioningBy(Subject::isBatch, mapping(Subject::id, toList())));
    List<UUID> touched = new ArrayList<>(ids.get(false));
    touched.addAll(ids(CHILDREN, ids.get(true)));
    ids(LOCK, touched);
  }

  private List<UUID> ids(String query, List<UUID> of) {
    return rows.query(
        query,
        select -> select.setArray(1, select.getConnection().createArrayOf("uuid", of.toArray())),
        (row, n) -> row.getObject(1, UUID.class));
  }

  /** Empty when it has not ended, or is gone already; its locks have been taken. */
  Optional<Purged> remove(Subject subject, Actor actor, Instant at) {
    UUID id = subject.id();
    Optional<String> instanceId =
        rows
            .queryForList(subject.isBatch() ? LOCK_BATCH : LOCK_ONBOARDING, String.class, id)
            .stream()
            .findFirst();
    if (instanceId.isEmpty()) {
      return Optional.empty();
    }
    rows.update("delete from raised_event where subject_id = ?", id);
    rows.update("delete from instance where subject_id = ?", id);
    rows.update("delete from timeline where subject_id = ?", id);
    if (subject.isBatch()) {
      rows.update("update onboarding set batch_id = null where batch_id = ?", id);
      rows.update("delete from batch where id = ?", id);
    } else {
      rows.update("delete from approval where onboarding_id = ?", id);
      rows.update("delete from activity_run where onboarding_id = ?", id);
      rows.update(
          "update batch set total = total - 1 where id = (select batch_id from onboarding where id = ?)",
          id);
      rows.update("delete from onboarding where id = ?", id);
    }
    return Optional.of(new Purged(id, subject.isBatch(), instanceId.get(), actor, at));
  }
}
