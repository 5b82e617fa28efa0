package app.gangway.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The transitions of an activity's row. Each says from which state it starts; it answers how many
 * rows it moved, and 0 means that somebody else was first.
 */
public interface ActivityTransitions extends Repository<ActivityRun, UUID> {

  /** Back into the queue after an attempt that failed. */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = QUEUED, r.outcome = :reason, r.cleared = :cleared, r.dueAt = :due
      where r.id = :id and r.claim = :claim and r.status = RUNNING\
      """)
  int requeue(UUID id, int claim, String reason, boolean cleared, Instant due);

  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = WAITING, r.outcome = :reason, r.attempts = 0, r.firstStartedAt = null,
        r.askedAt = :at, r.answeredAt = null
      where r.id = :id and r.claim = :claim and r.status = RUNNING\
      """)
  int await(UUID id, int claim, String reason, Instant at);

  /** The same for as long as the back end says, by a job of its own. */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = QUEUED, r.outcome = :reason, r.cleared = :cleared, r.dueAt = :due,
        r.jobId = :job, r.attempts = r.attempts - :notAttempted
      where r.id = :id and r.claim = :claim and r.status = RUNNING\
      """)
  int defer(
      UUID id, int claim, String reason, boolean cleared, UUID job, Instant due, int notAttempted);

  /**
   * A back end has taken it; nobody works at it until the answer comes.
   *
   * @param expectedBy when the answer is overdue
   */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = ORDERED, r.outcome = null, r.cleared = :cleared, r.dueAt = :expectedBy
      where r.id = :id and r.claim = :claim and r.status = RUNNING\
      """)
  int order(UUID id, int claim, boolean cleared, Instant expectedBy);

  /**
   * The back end's answer, be it after the order or before the worker that placed it has said so,
   * whose word comes too late then; or while it waits to be ordered again, since nobody knew
   * whether the first order had arrived.
   *
   * @param end done or failed
   * @param cause of a failure, see {@link CauseText}
   */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = :end, r.outcome = :outcome, r.cause = :cause, r.settledAt = :at,
        r.claim = r.claim + 1
      where r.id = :id and r.status in (QUEUED, RUNNING, ORDERED)\
      """)
  int answer(UUID id, ActivityStatus end, String outcome, @Nullable String cause, Instant at);

  /** A person has done what was to do. */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = DONE, r.outcome = :outcome, r.settledAt = :at, r.startedAt = :at,
        r.firstStartedAt = r.dueAt
      where r.id = :id and r.status = TODO\
      """)
  int taskDone(UUID id, String outcome, Instant at);

  /**
   * Not needed; whoever has just found it in the queue, and not claimed it yet, comes too late.
   * Nothing that was tried, as a back end may have it.
   */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = SKIPPED, r.outcome = :outcome, r.settledAt = :at, r.claim = r.claim + 1
      where r.id = :id
        and (r.status in (PLANNED, BLOCKED, TODO) or r.status = QUEUED and r.startedAt is null)\
      """)
  int skip(UUID id, String outcome, Instant at);

  /** On its way again after an approval, by a job of its own. */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = QUEUED, r.cleared = true, r.outcome = null, r.jobId = :job, r.dueAt = :at,
        r.answeredAt = :at
      where r.id = :id and r.status = WAITING\
      """)
  int release(UUID id, UUID job, Instant at);

  /** On its way again after it failed for good, by a job of its own. */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = QUEUED, r.attempts = 0, r.firstStartedAt = null, r.settledAt = null,
          r.jobId = :job, r.dueAt = :at
      where r.id = :id and r.status = FAILED\
      """)
  int runAgain(UUID id, UUID job, Instant at);

  /** Back into the queue as if this attempt had not begun, nor any before it. */
  @Modifying
  @Query(
      """
      update ActivityRun r
      set r.status = QUEUED, r.claim = r.claim + 1, r.attempts = r.attempts - 1,
        r.firstStartedAt = null
      where r.id = :id and r.claim = :claim and r.status = RUNNING\
      """)
  int takeBack(UUID id, int claim);

  /** Its onboarding was withdrawn while a worker was at it that cannot end it any more. */
  @Modifying
  @Query(
      """
      update ActivityRun r set r.status = WITHDRAWN, r.settledAt = :at
      where r.id = :id and r.claim = :claim and r.status = RUNNING\
      """)
  int withdraw(UUID id, int claim, Instant at);

  /** What has not started does not start, and what was ordered is not waited for. */
  @Modifying
  @Query(
      """
      update ActivityRun r set r.status = WITHDRAWN, r.settledAt = :at
      where r.onboardingId = :onboardingId and r.status in (QUEUED, WAITING, ORDERED, PLANNED, BLOCKED, TODO)\
      """)
  int withdrawOpen(UUID onboardingId, Instant at);

  /** Whoever has just found it in the queue, and not claimed it yet, comes too late. */
  @Modifying
  @Query(
      """
      update ActivityRun r set r.claim = r.claim + 1
      where r.onboardingId = :onboardingId and r.status = QUEUED\
      """)
  int hold(UUID onboardingId);

  /** On its way again by a job of its own, as if no time had passed. */
  @Modifying
  @Query(
      """
      update ActivityRun r set r.jobId = :job, r.dueAt = :due, r.firstStartedAt = :firstStartedAt
      where r.id = :id and r.status = QUEUED\
      """)
  int goOn(UUID id, UUID job, Instant due, @Nullable Instant firstStartedAt);

  /** What waits for its time does so no longer, by a job of its own. */
  @Modifying
  @Query(
      """
      update ActivityRun r set r.jobId = :job, r.dueAt = :now
      where r.id = :id and r.status = QUEUED and r.dueAt > :now\
      """)
  int startNow(UUID id, UUID job, Instant now);

  /** Another job takes it over from one that is missing or dead. */
  @Modifying
  @Query(
      """
      update ActivityRun r set r.jobId = :job
      where r.id = :id and r.jobId = :lost and r.status in (QUEUED, RUNNING)\
      """)
  int sendAgain(UUID id, UUID lost, UUID job);
}
