package app.gangway.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The approvals, for reading; {@link ApprovalTransitions} moves them. */
public interface Approvals extends Repository<Approval, UUID> {

  String VIEW =
      """
      select new app.gangway.approval.ApprovalView(
        a.id, a.onboardingId, o.hire, o.submittedBy, o.uploadedBy, a.status, a.reason, a.askedAt,
        a.deadline, a.decidedAt, a.decidedBy, a.remark)
      from Approval a join Onboarding o on o.id = a.onboardingId
      """;

  /** Those that wait, the nearest deadline first. */
  @Query(VIEW + "where a.status = PENDING order by a.deadline, a.id")
  List<ApprovalView> pending(Limit limit);

  /** Those that do not wait any more, the latest first. */
  @Query(VIEW + "where a.status <> PENDING order by a.decidedAt desc, a.id")
  List<ApprovalView> decided(Pageable page);

  @Query(VIEW + "where a.onboardingId = :onboardingId order by a.askedAt desc")
  List<ApprovalView> ofOnboarding(UUID onboardingId);

  @Query("select count(a) from Approval a where a.status = PENDING")
  long countPending();

  @Query("select min(a.deadline) from Approval a where a.status = PENDING")
  Optional<Instant> nearestDeadline();

  @Query("select count(a) from Approval a where a.status <> PENDING")
  long countDecided();
}
