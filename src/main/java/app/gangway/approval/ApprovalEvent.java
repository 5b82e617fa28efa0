package app.gangway.approval;

import app.gangway.common.Actor;
import app.gangway.common.change.ChangeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the approvals tell those who listen; published inside the transaction that made it so. */
public sealed interface ApprovalEvent extends ChangeEvent {

  /**
   * One waits for a person until its deadline.
   *
   * @param name of the new hire
   */
  record Asked(UUID approvalId, Instant deadline, String name) implements ApprovalEvent {}

  /**
   * Somebody stands in, or does so no more, for somebody whose decision is asked.
   *
   * @param approvalIds those that wait and that are the substitute's too from now on
   * @param substitute by name
   */
  record Shared(List<UUID> approvalIds, String substitute) implements ApprovalEvent {}

  /**
   * Nobody has answered it for a while.
   *
   * @param reminds whether those who were asked are to be reminded
   * @param escalatedTo the group that is asked too; null for none
   */
  record Unanswered(UUID approvalId, boolean reminds, @Nullable String escalatedTo, Instant at)
      implements ApprovalEvent {}

  /** These wait no longer: decided, expired or withdrawn. */
  record Closed(List<UUID> approvalIds) implements ApprovalEvent {}

  /**
   * One has been decided, by a person or by the system.
   *
   * @param name of the new hire
   * @param onBehalfOf for whom the one who decided stood in; null for nobody
   * @param toDeadline how long before its deadline; negative after it
   */
  record Decided(
      UUID onboardingId,
      String name,
      ApprovalStatus outcome,
      Actor actor,
      @Nullable String onBehalfOf,
      Instant at,
      Duration toDeadline)
      implements ApprovalEvent {}

  /**
   * Somebody tried to decide on what is for others to decide; nothing was changed.
   *
   * @param name of the new hire
   * @param why it is not theirs
   */
  record Refused(UUID onboardingId, String name, Actor actor, DecisionResult why, Instant at)
      implements ApprovalEvent {}
}
