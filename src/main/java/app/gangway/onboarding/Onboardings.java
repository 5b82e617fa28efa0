package app.gangway.onboarding;

import app.gangway.common.LikePattern;
import app.gangway.onboarding.ready.ToGo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The onboardings, for reading; {@link OnboardingTransitions} moves them. */
public interface Onboardings
    extends Repository<Onboarding, UUID>, JpaSpecificationExecutor<Onboarding> {

  Optional<Onboarding> findById(UUID id);

  long count();

  Optional<Onboarding> findByInstanceId(String instanceId);

  /** Those that begin with this text, which must not be empty. */
  default List<String> instanceIdsFrom(String start) {
    return instanceIdsLike(LikePattern.startingWith(start));
  }

  /**
   * @param pattern of {@link LikePattern}
   */
  @Query("select o.instanceId from Onboarding o where o.instanceId like :pattern escape '!'")
  List<String> instanceIdsLike(String pattern);

  /** Roles in use, most frequent first. */
  @Query("select o.hire.role from Onboarding o group by o.hire.role order by count(o) desc")
  List<String> roles(Limit limit);

  /** Departments in use, most frequent first. */
  @Query(
      """
      select o.details.department from Onboarding o where o.details.department is not null
      group by o.details.department order by count(o) desc, o.details.department\
      """)
  List<String> departments(Limit limit);

  /** Locations in use, most frequent first. */
  @Query(
      """
      select o.details.location from Onboarding o where o.details.location is not null
      group by o.details.location order by count(o) desc, o.details.location\
      """)
  List<String> locations(Limit limit);

  /** The children of a batch that had failed by then, in the order of their ids. */
  @Query(
      """
      select o.id from Onboarding o
      where o.batchId = :batchId and o.status = FAILED and o.endedAt <= :by and o.id > :after
      order by o.id\
      """)
  List<UUID> failedOf(UUID batchId, Instant by, UUID after, Limit limit);

  /** The children of a batch that had failed by then for one cause, in the order of their ids. */
  @Query(
      """
      select o.id from Onboarding o
      where o.batchId = :batchId and o.status = FAILED and o.endedAt <= :by and o.id > :after
        and exists (
          select 1 from ActivityRun r
          where r.onboardingId = o.id and r.status = FAILED
            and r.activity = :activity and r.cause = :text)
      order by o.id\
      """)
  List<UUID> failedOf(
      UUID batchId, Instant by, String activity, String text, UUID after, Limit limit);

  /** How many children of a batch had failed by then for one cause. */
  @Query(
      """
      select count(o) from Onboarding o
      where o.batchId = :batchId and o.status = FAILED and o.endedAt <= :by
        and exists (
          select 1 from ActivityRun r
          where r.onboardingId = o.id and r.status = FAILED
            and r.activity = :activity and r.cause = :text)\
      """)
  long countFailedOf(UUID batchId, Instant by, String activity, String text);

  /** How many children of a batch had failed by then. */
  @Query(
      """
      select count(o) from Onboarding o
      where o.batchId = :batchId and o.status = FAILED and o.endedAt <= :by\
      """)
  long countFailedOf(UUID batchId, Instant by);

  /** The children of a batch that have not ended. */
  @Query(
      """
      select o.id from Onboarding o
      where o.batchId = :batchId and o.status in (RUNNING, WAITING) order by o.id\
      """)
  List<UUID> openOf(UUID batchId);

  /** The children of a batch in the order in which they came, from the one after this id on. */
  @Query("select o from Onboarding o where o.batchId = :batchId and o.id > :after order by o.id")
  List<Onboarding> childrenAfter(UUID after, UUID batchId, Limit limit);

  /**
   * Takes the row's lock until the transaction ends.
   *
   * @return the id as the database has it; empty when there is no such row
   */
  @Query(value = "select id from onboarding where id = :id for update", nativeQuery = true)
  Optional<Object> lock(UUID id);

  /**
   * Takes the lock of a child of a batch until the transaction ends: for so long it stays one.
   *
   * @return the id as the database has it; empty when it is no child of the batch any more
   */
  @Query(
      value = "select id from onboarding where id = :id and batch_id = :batchId for update",
      nativeQuery = true)
  Optional<Object> lockChild(UUID id, UUID batchId);

  boolean existsByBatchIdAndStatusIn(UUID batchId, Collection<OnboardingStatus> statuses);

  /** Whether a child of the batch has not ended. */
  default boolean hasOpenChild(UUID batchId) {
    return existsByBatchIdAndStatusIn(
        batchId, List.of(OnboardingStatus.RUNNING, OnboardingStatus.WAITING));
  }

  /** How many of these onboardings have not ended. */
  @Query("select count(o) from Onboarding o where o.id in :ids and o.status in (RUNNING, WAITING)")
  long countOpen(Collection<UUID> ids);

  /** Of how many of these onboardings something has failed that may be run again. */
  @Query(
      """
      select count(o) from Onboarding o
      where o.id in :ids and o.failed > 0 and o.status in (RUNNING, WAITING, FAILED)
        and not exists (
          select h.batchId from BatchHold h where h.batchId = o.batchId and h.withdrawn = true)\
      """)
  long countToRunAgain(Collection<UUID> ids);

  /** Those of these onboardings of which nothing has started yet. */
  @Query(
      """
      select o.id from Onboarding o
      where o.id in :ids and not exists (
        select 1 from ActivityRun r
        where r.onboardingId = o.id and (r.firstStartedAt is not null or r.status <> QUEUED))\
      """)
  List<UUID> notBegun(Collection<UUID> ids);

  /** How many start on one of these days, and how many of them are not ready. */
  @Query(
      """
      select new app.gangway.onboarding.Starting(count(o), count(o) - count(o.readyAt))
      from Onboarding o
      where o.hire.startDate between :first and :last and o.status <> WITHDRAWN\
      """)
  Starting starting(LocalDate first, LocalDate last);

  /** What is left to do by the first day, of those of these onboardings that have such steps. */
  @Query(
      """
      select new app.gangway.onboarding.ready.ToGo(
        r.onboardingId, count(r), sum(case when r.status in (DONE, DECLINED, SKIPPED) then 0 else 1 end))
      from ActivityRun r
      where r.onboardingId in :ids and r.required = true and r.beforeStart = true
      group by r.onboardingId\
      """)
  List<ToGo> toGo(Collection<UUID> ids);

  /** The names of the failed children of a batch, in the order in which they came. */
  @Query(
      "select o.hire.name from Onboarding o where o.batchId = :batchId and o.status = FAILED"
          + " order by o.id")
  List<String> namesOfFailed(UUID batchId);

  long countByStatus(OnboardingStatus status);

  /** How many ended from one moment on and before another, by status. */
  @Query(
      """
      select new app.gangway.onboarding.StatusCount(o.status, count(o))
      from Onboarding o where o.endedAt >= :since and o.endedAt < :until group by o.status\
      """)
  List<StatusCount> ended(Instant since, Instant until);

  /** The latest that were submitted. */
  List<Onboarding> findAllByOrderBySubmittedAtDescIdDesc(Limit limit);

  /** The latest in a status. */
  List<Onboarding> findByStatusOrderBySubmittedAtDesc(OnboardingStatus status, Limit limit);
}
