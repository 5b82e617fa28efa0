package app.gangway.approval;

import app.gangway.common.IdChunks;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Repository;

/**
 * Reads approvals, and for all of them together the onboardings that they are about; one that was
 * removed between the two is left out.
 */
@Repository
class ApprovalReader implements Approvals {

  /** A search that fits more people than this finds the latest of them. */
  private static final int MOST_PEOPLE = 1_000;

  private final ApprovalRows rows;
  private final OnboardingSnapshots onboardings;

  ApprovalReader(ApprovalRows rows, OnboardingSnapshots onboardings) {
    this.rows = rows;
    this.onboardings = onboardings;
  }

  @Override
  public Approvals seenBy(ApproverRights reader) {
    return new SeenApprovals(this, reader.sight());
  }

  @Override
  public List<ApprovalView> pending(Limit limit) {
    return pending(Sight.EVERYTHING, limit);
  }

  List<ApprovalView> pending(Sight sight, Limit limit) {
    return with(rows.pending(sight.all(), sight.groups(), limit), ApprovalRow::view);
  }

  @Override
  public List<UUID> pendingIds(Limit limit) {
    return pendingIds(Sight.EVERYTHING, limit);
  }

  List<UUID> pendingIds(Sight sight, Limit limit) {
    return rows.pendingIds(sight.all(), sight.groups(), limit);
  }

  @Override
  public List<ApprovalView> waiting(Collection<UUID> ids) {
    List<ApprovalView> found = new ArrayList<>();
    IdChunks.of(ids, chunk -> found.addAll(with(rows.pending(chunk), ApprovalRow::view)));
    return found;
  }

  @Override
  public Optional<ApprovalView> view(UUID id) {
    return with(rows.find(id).stream().toList(), ApprovalRow::view).stream().findFirst();
  }

  @Override
  public List<ApprovalView> decided(DecidedFilter filter, Pageable page) {
    return decided(filter, DecidedFilter.AFTER_ALL, Sight.EVERYTHING, page);
  }

  /** Those that were decided up to this moment. */
  List<ApprovalView> decided(DecidedFilter filter, Instant until, Sight sight, Pageable page) {
    return with(
        rows.decided(
            filter.statuses(),
            filter.pattern(),
            people(filter),
            filter.since(),
            filter.until(),
            until,
            sight.all(),
            sight.groups(),
            sight.name(),
            page),
        ApprovalRow::view);
  }

  @Override
  public List<ApprovalView> ofOnboarding(UUID onboardingId) {
    return with(rows.ofOnboarding(onboardingId), ApprovalRow::view);
  }

  @Override
  public long countPending() {
    return countPending(Sight.EVERYTHING);
  }

  long countPending(Sight sight) {
    return rows.countPending(sight.all(), sight.groups());
  }

  @Override
  public Optional<Instant> nearestDeadline() {
    return nearestDeadline(Sight.EVERYTHING);
  }

  Optional<Instant> nearestDeadline(Sight sight) {
    return rows.nearestDeadline(sight.all(), sight.groups());
  }

  @Override
  public long countDecided() {
    return countDecided(Sight.EVERYTHING);
  }

  long countDecided(Sight sight) {
    return rows.countDecided(sight.all(), sight.groups(), sight.name());
  }

  @Override
  public long countDecided(DecidedFilter filter) {
    return countDecided(filter, Sight.EVERYTHING);
  }

  long countDecided(DecidedFilter filter, Sight sight) {
    return filter.equals(DecidedFilter.ALL)
        ? countDecided(sight)
        : rows.countDecided(
            filter.statuses(),
            filter.pattern(),
            people(filter),
            filter.since(),
            filter.until(),
            sight.all(),
            sight.groups(),
            sight.name());
  }

  private List<UUID> people(DecidedFilter filter) {
    return filter.text().isBlank()
        ? List.of()
        : onboardings.underApprovalRule(filter.pattern(), MOST_PEOPLE);
  }

  /** As it is now, whether it waits or not. */
  Optional<PendingApproval> find(UUID id) {
    return with(rows.find(id).stream().toList(), ApprovalRow::pending).stream().findFirst();
  }

  /** Those of these that wait. */
  List<PendingApproval> pending(Collection<UUID> ids) {
    return with(rows.pending(ids), ApprovalRow::pending);
  }

  /** Those that wait with a deadline before this moment. */
  List<PendingApproval> pendingBefore(Instant before) {
    return with(rows.pendingBefore(before), ApprovalRow::pending);
  }

  private <T> List<T> with(
      List<ApprovalRow> found, BiFunction<ApprovalRow, OnboardingSnapshot, T> view) {
    Map<UUID, OnboardingSnapshot> about =
        onboardings.of(found.stream().map(ApprovalRow::onboardingId).distinct().toList());
    return found.stream()
        .filter(row -> about.containsKey(row.onboardingId()))
        .map(row -> view.apply(row, about.get(row.onboardingId())))
        .toList();
  }
}
