package app.gangway.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;

/** Approvals as one person sees them. */
class SeenApprovals implements Approvals {

  private final ApprovalReader all;
  private final Sight sight;

  SeenApprovals(ApprovalReader all, Sight sight) {
    this.all = all;
    this.sight = sight;
  }

  @Override
  public List<ApprovalView> pending(Limit limit) {
    return all.pending(sight, limit);
  }

  @Override
  public List<UUID> pendingIds(Limit limit) {
    return all.pendingIds(sight, limit);
  }

  @Override
  public List<ApprovalView> waiting(Collection<UUID> ids) {
    return all.waiting(ids).stream().filter(this::sees).toList();
  }

  @Override
  public Optional<ApprovalView> view(UUID id) {
    return all.view(id).filter(this::sees);
  }

  @Override
  public List<ApprovalView> decided(DecidedFilter filter, Pageable page) {
    return all.decided(filter, DecidedFilter.AFTER_ALL, sight, page);
  }

  @Override
  public List<ApprovalView> ofOnboarding(UUID onboardingId) {
    return all.ofOnboarding(onboardingId).stream().filter(this::sees).toList();
  }

  @Override
  public long countPending() {
    return all.countPending(sight);
  }

  @Override
  public Optional<Instant> nearestDeadline() {
    return all.nearestDeadline(sight);
  }

  @Override
  public long countDecided() {
    return all.countDecided(sight);
  }

  @Override
  public long countDecided(DecidedFilter filter) {
    return all.countDecided(filter, sight);
  }

  @Override
  public Approvals seenBy(ApproverRights reader) {
    return all.seenBy(reader);
  }

  private boolean sees(ApprovalView approval) {
    return sight.includes(approval.approverGroup(), approval.escalatedTo(), approval.decidedBy());
  }
}
