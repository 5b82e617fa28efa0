package app.gangway.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;

/** The approvals, for reading; {@link ApprovalTransitions} moves them. */
public interface Approvals {

  /** Those that wait, the nearest deadline first. */
  List<ApprovalView> pending(Limit limit);

  /** The ids of those that wait, the nearest deadline first. */
  List<UUID> pendingIds(Limit limit);

  /** Those of these that wait. */
  List<ApprovalView> waiting(Collection<UUID> ids);

  /** Whether it waits or not; empty for an unknown id. */
  Optional<ApprovalView> view(UUID id);

  /** Those that do not wait any more, the latest first. */
  List<ApprovalView> decided(DecidedFilter filter, Pageable page);

  /** The latest first. */
  List<ApprovalView> ofOnboarding(UUID onboardingId);

  long countPending();

  Optional<Instant> nearestDeadline();

  long countDecided();

  long countDecided(DecidedFilter filter);

  /** The same, but nothing of what is for others to decide. */
  Approvals seenBy(ApproverRights reader);
}
