package app.gangway.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The transitions of an approval's row. Each starts from {@code PENDING}; 0 rows moved means that
 * somebody else was first, or the clock.
 */
interface ApprovalTransitions extends Repository<Approval, UUID> {

  @Query("select a.id from Approval a where a.onboardingId = :onboardingId and a.status = PENDING")
  List<UUID> pendingOf(UUID onboardingId);

  /** A person's decision: counts only before the deadline. */
  @Modifying
  @Query(
      """
      update Approval a
      set a.status = :outcome, a.decidedAt = :now, a.decidedBy = :who, a.remark = :remark,
        a.decidedVia = :via, a.onBehalfOf = :onBehalfOf
      where a.id = :id and a.status = PENDING and a.deadline > :now\
      """)
  int decide(
      UUID id,
      ApprovalStatus outcome,
      String who,
      DecidedVia via,
      @Nullable String onBehalfOf,
      @Nullable String remark,
      Instant now);

  /** The decision of the system: never before the deadline. */
  @Modifying
  @Query(
      """
      update Approval a
      set a.status = EXPIRED, a.decidedAt = :now, a.decidedBy = :who, a.decidedVia = TIMEOUT
      where a.id = :id and a.status = PENDING and a.deadline <= :now\
      """)
  int expire(UUID id, String who, Instant now);

  @Modifying
  @Query(
      """
      update Approval a set a.status = WITHDRAWN, a.decidedAt = :now, a.decidedBy = :who
      where a.onboardingId = :onboardingId and a.status = PENDING\
      """)
  int withdraw(UUID onboardingId, String who, Instant now);

  /** For good. */
  @Modifying
  @Query("delete from Approval a where a.onboardingId = :onboardingId")
  int remove(UUID onboardingId);
}
