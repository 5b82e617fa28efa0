package app.gangway.batch;

import app.gangway.common.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The transitions of a batch's row; 0 rows moved means that somebody else was first. */
interface BatchTransitions extends Repository<Batch, UUID> {

  /**
   * The end, once in each round, for whoever has seen in this round that no child runs any more.
   * The round keeps out a child that is being run again at the same moment: opening the batch again
   * counts it up.
   */
  @Modifying
  @Query(
      """
      update Batch b set b.status = COMPLETED, b.endedAt = :at
      where b.id = :id and b.status = RUNNING and b.round = :round and b.suspended = false
        and b.retry.id is null\
      """)
  int complete(UUID id, int round, Instant at);

  @Modifying
  @Query(
      "update Batch b set b.status = RUNNING, b.round = b.round + 1, b.endedAt = null"
          + " where b.id = :id and b.status <> WITHDRAWN")
  int reopen(UUID id);

  /** It runs again, or on, until what has failed of it has been sent on its way. */
  @Modifying
  @Query(
      """
      update Batch b
      set b.status = RUNNING, b.round = b.round + 1, b.endedAt = null, b.retry.id = :retry,
        b.retry.requestedAt = :at, b.retry.by = :by, b.retry.byKind = :kind,
        b.retry.origin = :from, b.retry.reason = :reason,
        b.retry.activity = :activity, b.retry.cause = :cause
      where b.id = :id and b.status <> WITHDRAWN and b.retry.id is null\
      """)
  int requestRetry(
      UUID id,
      UUID retry,
      Instant at,
      String by,
      Actor.Kind kind,
      String from,
      @Nullable String reason,
      @Nullable String activity,
      @Nullable String cause);

  @Modifying
  @Query(
      """
      update Batch b
      set b.retry.id = null, b.retry.requestedAt = null, b.retry.by = null,
        b.retry.byKind = null, b.retry.origin = null, b.retry.reason = null,
        b.retry.activity = null, b.retry.cause = null
      where b.id = :id and b.retry.id = :retry\
      """)
  int endRetry(UUID id, UUID retry);

  @Modifying
  @Query(
      """
      update Batch b
      set b.status = WITHDRAWN, b.endedAt = :at, b.suspended = false, b.withdrawnBecause = :reason,
        b.withdrawnBy = :by, b.withdrawnByKind = :kind, b.withdrawnFrom = :from
      where b.id = :id and b.status = RUNNING\
      """)
  int withdraw(
      UUID id, String by, Actor.Kind kind, String from, @Nullable String reason, Instant at);

  @Modifying
  @Query(
      """
      update Batch b set b.suspended = true, b.suspendedAt = :at
      where b.id = :id and b.status = RUNNING and b.suspended = false\
      """)
  int suspend(UUID id, Instant at);

  @Modifying
  @Query(
      """
      update Batch b
      set b.suspended = false, b.suspendedAt = null, b.suspendedMillis = :suspendedMillis
      where b.id = :id and b.suspended = true\
      """)
  int release(UUID id, long suspendedMillis);

  @Modifying
  @Query("update Batch b set b.instanceId = :instanceId where b.id = :id")
  int rename(UUID id, String instanceId);
}
