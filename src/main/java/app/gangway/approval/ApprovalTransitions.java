package app.gangway.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The steps of an approval's row. Each starts from {@code PENDING}; 0 rows moved means that
 * somebody else was first, or the clock.
 */
interface ApprovalTransitions extends Repository<Approval, UUID> {

  @Query(
      """
      select new app.gangway.approval.PendingApproval(
        a.id, a.onboardingId, a.runId, o.batchId, a.status, a.deadline, o.hire.name,
        o.submittedBy, o.uploadedBy)
      from Approval a join Onboarding o on o.id = a.onboardingId where a.id = :id""")
  Optional<PendingApproval> question(UUID id);

  /** Those of them that still wait. */
  @Query(
      """
      select new app.gangway.approval.PendingApproval(
        a.id, a.onboardingId, a.runId, o.batchId, a.status, a.deadline, o.hire.name,
        o.submittedBy, o.uploadedBy)
      from Approval a join Onboarding o on o.id = a.onboardingId
      where a.id in :ids and a.status = PENDING""")
  List<PendingApproval> pending(Collection<UUID> ids);

  /** Those that wait with a deadline before the given moment. */
  @Query(
      """
      select new app.gangway.approval.PendingApproval(
        a.id, a.onboardingId, a.runId, o.batchId, a.status, a.deadline, o.hire.name,
        o.submittedBy, o.uploadedBy)
      from Approval a join Onboarding o on o.id = a.onboardingId
      where a.status = PENDING and a.deadline < :before""")
  List<PendingApproval> questions(Instant before);

  @Query("select a.id from Approval a where a.onboardingId = :onboardingId and a.status = PENDING")
  List<UUID> pendingOf(UUID onboardingId);

  /** A person's decision: counts only before the deadline. */
  @Modifying
  @Query(
      """
      update Approval a
      set a.status = :outcome, a.decidedAt = :now, a.decidedBy = :who, a.remark = :remark
      where a.id = :id and a.status = PENDING and a.deadline > :now""")
  int decide(UUID id, ApprovalStatus outcome, String who, @Nullable String remark, Instant now);

  /** The house's own decision: never before the deadline. */
  @Modifying
  @Query(
      """
      update Approval a set a.status = EXPIRED, a.decidedAt = :now, a.decidedBy = :who
      where a.id = :id and a.status = PENDING and a.deadline <= :now""")
  int expire(UUID id, String who, Instant now);

  @Modifying
  @Query(
      """
      update Approval a set a.status = WITHDRAWN, a.decidedAt = :now, a.decidedBy = :who
      where a.onboardingId = :onboardingId and a.status = PENDING""")
  int withdraw(UUID onboardingId, String who, Instant now);
}
