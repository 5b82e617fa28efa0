package app.gangway.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of approvals as they are now, whatever this transaction has read before. */
interface ApprovalRows extends Repository<Approval, UUID> {

  String ROW =
      """
      select new app.gangway.approval.ApprovalRow(
        a.id, a.onboardingId, a.runId, a.status, a.reason, a.askedAt, a.deadline, a.decidedAt,
        a.decidedBy, a.remark, a.decidedVia, a.approverGroup, a.leftToAdmins, a.onBehalfOf,
        a.escalatedTo)
      from Approval a where\s\
      """;

  /** Those that somebody sees before they are decided; {@link Sight} says what the words mean. */
  String SEEN =
      """
       and (:all = true or a.approverGroup is null or a.approverGroup in :groups
        or a.escalatedTo in :groups)\
      """;

  /** And what they have decided themselves, whatever they belong to now. */
  String DECIDED_SEEN =
      """
       and (:all = true or a.approverGroup is null or a.approverGroup in :groups
        or a.escalatedTo in :groups or lower(a.decidedBy) = :name)\
      """;

  /**
   * Of those in these statuses and of this time, in which something is like the pattern, or about
   * these people.
   */
  String DECIDED =
      """
      a.status in :statuses and a.decidedAt >= :since and a.decidedAt < :before and (
        :pattern = '%%' or lower(a.decidedBy) like :pattern escape '!'
        or lower(a.remark) like :pattern escape '!'
        or a.onboardingId in :people)\
      """;

  @Query(ROW + "a.id = :id")
  Optional<ApprovalRow> find(UUID id);

  @Query(ROW + "a.id in :ids and a.status = PENDING")
  List<ApprovalRow> pending(Collection<UUID> ids);

  @Query(ROW + "a.status = PENDING and a.deadline < :before")
  List<ApprovalRow> pendingBefore(Instant before);

  @Query(ROW + "a.status = PENDING" + SEEN + " order by a.deadline, a.id")
  List<ApprovalRow> pending(boolean all, Collection<String> groups, Limit limit);

  @Query(
      "select a.id from Approval a where a.status = PENDING" + SEEN + " order by a.deadline, a.id")
  List<UUID> pendingIds(boolean all, Collection<String> groups, Limit limit);

  @Query(
      ROW + DECIDED + DECIDED_SEEN + " and a.decidedAt <= :until order by a.decidedAt desc, a.id")
  List<ApprovalRow> decided(
      Collection<ApprovalStatus> statuses,
      String pattern,
      Collection<UUID> people,
      Instant since,
      Instant before,
      Instant until,
      boolean all,
      Collection<String> groups,
      String name,
      Pageable page);

  @Query(ROW + "a.onboardingId = :onboardingId order by a.askedAt desc")
  List<ApprovalRow> ofOnboarding(UUID onboardingId);

  @Query("select count(a) from Approval a where a.status = PENDING" + SEEN)
  long countPending(boolean all, Collection<String> groups);

  @Query("select min(a.deadline) from Approval a where a.status = PENDING" + SEEN)
  Optional<Instant> nearestDeadline(boolean all, Collection<String> groups);

  @Query("select count(a) from Approval a where a.status <> PENDING" + DECIDED_SEEN)
  long countDecided(boolean all, Collection<String> groups, String name);

  @Query("select count(a) from Approval a where " + DECIDED + DECIDED_SEEN)
  long countDecided(
      Collection<ApprovalStatus> statuses,
      String pattern,
      Collection<UUID> people,
      Instant since,
      Instant before,
      boolean all,
      Collection<String> groups,
      String name);
}
