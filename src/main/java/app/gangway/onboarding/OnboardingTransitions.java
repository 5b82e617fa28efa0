package app.gangway.onboarding;

import app.gangway.onboarding.execution.OnboardingCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The transitions of an onboarding's row. Each says in its {@code where} from which state it
 * starts; it answers how many rows it moved, and 0 means that somebody else was first.
 *
 * <p>A step that touches an onboarding and its activities moves the onboarding's row first: that is
 * the lock that keeps steps of one onboarding in a line, and no two of them in a deadlock.
 */
public interface OnboardingTransitions extends Repository<Onboarding, UUID> {

  /** Those whose activities have all settled but that have not been closed. */
  @Query(
      """
      select new app.gangway.onboarding.execution.OnboardingCounts(
        o.id, o.batchId, o.hire.name, o.status, o.suspended, o.open, o.failed, o.blocked, o.round)
      from Onboarding o where o.status = RUNNING and o.open = 0 and o.suspended = false\
      """)
  List<OnboardingCounts> unclosed(Limit limit);

  @Query(
      """
      select new app.gangway.onboarding.execution.OnboardingCounts(
        o.id, o.batchId, o.hire.name, o.status, o.suspended, o.open, o.failed, o.blocked, o.round)
      from Onboarding o where o.id = :id\
      """)
  Optional<OnboardingCounts> counts(UUID id);

  /** Whether its batch was withdrawn, which it follows. */
  @Query(
      """
      select case when count(h) > 0 then true else false end
      from Onboarding o join BatchHold h on h.batchId = o.batchId
      where o.id = :id and h.withdrawn = true\
      """)
  boolean isWithdrawnWithBatch(UUID id);

  @Modifying
  @Query("update Onboarding o set o.status = WAITING where o.id = :id and o.status = RUNNING")
  int await(UUID id);

  /** Back to running, unless another activity of it still waits. */
  @Modifying
  @Query(
      """
      update Onboarding o set o.status = RUNNING
      where o.id = :id and o.status = WAITING and not exists (
        select r.id from ActivityRun r where r.onboardingId = :id and r.status = WAITING)\
      """)
  int resume(UUID id);

  @Modifying
  @Query(
      """
      update Onboarding o
      set o.status = WITHDRAWN, o.endedAt = :at, o.suspended = false, o.withdrawnBecause = :reason
      where o.id = :id and o.status in (RUNNING, WAITING)\
      """)
  int withdraw(UUID id, @Nullable String reason, Instant at);

  @Modifying
  @Query(
      """
      update Onboarding o set o.suspended = true
      where o.id = :id and o.status in (RUNNING, WAITING) and o.suspended = false\
      """)
  int suspend(UUID id);

  @Modifying
  @Query("update Onboarding o set o.suspended = false where o.id = :id and o.suspended = true")
  int release(UUID id);

  @Modifying
  @Query("update Onboarding o set o.open = o.open - :count where o.id = :id")
  int dropOpen(UUID id, int count);

  /** One step less waits for others. */
  @Modifying
  @Query("update Onboarding o set o.blocked = o.blocked - 1 where o.id = :id")
  int unblock(UUID id);

  /**
   * Opens it again for activities that failed and are to be run again, unless its batch was
   * withdrawn: it would be too.
   *
   * @param failed how many of them are required
   */
  @Modifying
  @Query(
      """
      update Onboarding o
      set o.status = case when o.status = FAILED
            then app.gangway.onboarding.OnboardingStatus.RUNNING else o.status end,
          o.open = o.open + :count, o.failed = o.failed - :failed, o.round = o.round + 1,
          o.endedAt = null
      where o.id = :id and o.status in (RUNNING, WAITING, FAILED) and o.failed >= :failed
        and not exists (
          select h.batchId from BatchHold h where h.batchId = o.batchId and h.withdrawn = true)\
      """)
  int reopen(UUID id, int count, int failed);

  /**
   * Opens it for a task more, even if it has ended, unless it or its batch was withdrawn. A fan-in
   * that was due before is not, and there will be another.
   */
  @Modifying
  @Query(
      """
      update Onboarding o
      set o.status = case when o.status in (COMPLETED, FAILED)
            then app.gangway.onboarding.OnboardingStatus.RUNNING else o.status end,
          o.round = case when o.open = 0 then o.round + 1 else o.round end,
          o.total = o.total + 1, o.open = o.open + 1, o.endedAt = null
      where o.id = :id and o.status <> WITHDRAWN
        and not exists (
          select h.batchId from BatchHold h where h.batchId = o.batchId and h.withdrawn = true)\
      """)
  int openFor(UUID id);

  @Modifying
  @Query(
      "update Onboarding o set o.hire.startDate = :day where o.id = :id and o.status <> WITHDRAWN")
  int startOn(UUID id, LocalDate day);
}
