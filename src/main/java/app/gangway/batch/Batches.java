package app.gangway.batch;

import app.gangway.batch.BatchEvent.BatchRetried;
import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchEvent.Settled;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The batches, for reading; {@link BatchTransitions} moves them. */
public interface Batches extends Repository<Batch, UUID> {

  String SETTLED =
      """
      select new app.gangway.batch.BatchEvent$Settled(b.id, b.round, b.title)
      from Batch b where b.status = RUNNING and b.suspended = false and b.retry.id is null and not exists (
        select o.id from Onboarding o where o.batchId = b.id and o.status in (RUNNING, WAITING))
      """;

  Optional<Batch> findById(UUID id);

  boolean existsById(UUID id);

  Optional<Batch> findByInstanceId(String instanceId);

  /** The latest first. */
  List<Batch> findAllByOrderBySubmittedAtDescIdAsc(Pageable page);

  long count();

  /** The latest first. */
  List<Batch> findByStatusOrderBySubmittedAtDesc(BatchStatus status, Limit limit);

  /** How many children of these batches are in which state. */
  @Query(
      """
      select new app.gangway.batch.ChildCount(o.batchId, o.status, count(o))
      from Onboarding o where o.batchId in :batches group by o.batchId, o.status\
      """)
  List<ChildCount> countChildren(Collection<UUID> batches);

  /** The batch, if it runs and no child of it does. */
  @Query(SETTLED + " and b.id = :id")
  Optional<Settled> settled(UUID id);

  /** Batches that were called off of which a child still runs. */
  @Query(
      """
      select new app.gangway.batch.BatchEvent$BatchWithdrawn(b.id, b.title)
      from Batch b where b.status = WITHDRAWN and exists (
        select o.id from Onboarding o where o.batchId = b.id and o.status in (RUNNING, WAITING))
      """)
  List<BatchWithdrawn> calledOff();

  /** The batches of which what has failed is to be run again. */
  @Query(
      """
      select new app.gangway.batch.BatchEvent$BatchRetried(b.id, b.retry.id, b.title)
      from Batch b where b.retry.id is not null\
      """)
  List<BatchRetried> retried();

  /** All running batches of which no child runs. */
  @Query(SETTLED)
  List<Settled> allSettled();
}
