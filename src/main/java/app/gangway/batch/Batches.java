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

  Optional<Batch> findById(UUID id);

  boolean existsById(UUID id);

  Optional<Batch> findByInstanceId(String instanceId);

  /** The latest first. */
  List<Batch> findAllByOrderBySubmittedAtDescIdAsc(Pageable page);

  long count();

  /** The latest first. */
  List<Batch> findByStatusOrderBySubmittedAtDesc(BatchStatus status, Limit limit);

  /**
   * The latest first.
   *
   * @param pattern of {@link app.gangway.common.LikePattern}, in lower case
   */
  @Query(
      """
      select b from Batch b where lower(b.title) like :pattern escape '!'
      order by b.submittedAt desc, b.id\
      """)
  List<Batch> titled(String pattern, Limit limit);

  /** The batch, if it runs and may end. */
  @Query(
      """
      select new app.gangway.batch.BatchEvent$Settled(b.id, b.round, b.title)
      from Batch b where b.status = RUNNING and b.suspended = false and b.retry.id is null and b.id = :id\
      """)
  Optional<Settled> ending(UUID id);

  /** All that run and may end. */
  @Query(
      """
      select new app.gangway.batch.BatchEvent$Settled(b.id, b.round, b.title)
      from Batch b where b.status = RUNNING and b.suspended = false and b.retry.id is null\
      """)
  List<Settled> ending();

  /** Those of these batches that were withdrawn. */
  @Query(
      """
      select new app.gangway.batch.BatchEvent$BatchWithdrawn(b.id, b.title)
      from Batch b where b.status = WITHDRAWN and b.id in :ids\
      """)
  List<BatchWithdrawn> withdrawn(Collection<UUID> ids);

  /** Takes the row's lock until the transaction ends; those of its children come before it. */
  @Query(value = "select id from batch where id = :id for update", nativeQuery = true)
  Optional<UUID> lock(UUID id);

  /** The batches of which what has failed is to be run again. */
  @Query(
      """
      select new app.gangway.batch.BatchEvent$BatchRetried(b.id, b.retry.id, b.title)
      from Batch b where b.retry.id is not null\
      """)
  List<BatchRetried> retried();
}
