package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalEvent.Closed;
import app.gangway.approval.ApprovalEvent.Refused;
import app.gangway.approval.ApproverRights.Right;
import app.gangway.approval.EarlyDecisions.EarlyDecision;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.common.concurrent.GroupCommit;
import app.gangway.common.newhire.LegibleText;
import app.gangway.onboarding.OnboardingEvent.ApprovalNeeded;
import app.gangway.onboarding.OnboardingEvent.Removed;
import app.gangway.onboarding.OnboardingEvent.Withdrawn;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where approvals are asked for and decided. Exactly one decision counts: a person's before the
 * deadline, the system's from the deadline on; the row's deadline is the judge, not the job.
 */
@Service
@Transactional
public class ApprovalService {

  /** The length of {@code approval.remark}; what is longer is cut. */
  public static final int REMARK_MAX = 1000;

  private final ApprovalTransitions transitions;
  private final ApprovalReader approvals;
  private final Onboardings onboardings;
  private final WaitingActivities activities;
  private final EarlyDecisions earlyDecisions;
  private final AskedPeople asking;
  private final DecisionRights rights;
  private final ApprovalClock approvalClock;
  private final Timeline timeline;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final GroupCommit<UUID, Boolean> expiring;

  ApprovalService(
      ApprovalTransitions transitions,
      ApprovalReader approvals,
      Onboardings onboardings,
      WaitingActivities activities,
      ExpiredApprovals expiries,
      EarlyDecisions earlyDecisions,
      AskedPeople asking,
      DecisionRights rights,
      ApprovalClock approvalClock,
      Timeline timeline,
      EntityManager entities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transitions = transitions;
    this.approvals = approvals;
    this.onboardings = onboardings;
    this.activities = activities;
    this.earlyDecisions = earlyDecisions;
    this.asking = asking;
    this.rights = rights;
    this.approvalClock = approvalClock;
    this.timeline = timeline;
    this.entities = entities;
    this.events = events;
    this.clock = clock;
    expiring = new GroupCommit<>(expiries::expire);
  }

  /** Opens an approval in the same commit that makes the activity wait. */
  @EventListener
  void ask(ApprovalNeeded asked) {
    Approval approval = new Approval(asked, approvalClock);
    asking.decideWho(approval, asked);
    entities.persist(approval);
    timeline.write(
        asked.onboardingId(),
        asked.askedAt(),
        TimelineKind.APPROVAL_ASKED,
        Actor.SYSTEM,
        "Approval asked, to be given %s: %s"
            .formatted(approvalClock.within(approval.deadline()), asked.reason()));
    Optional<EarlyDecision> early = earlyDecisions.take(asked.onboardingId(), approval.id());
    if (early.isPresent()) {
      PendingApproval question = approvals.find(approval.id()).orElseThrow();
      EarlyDecision given = early.get();
      decide(question, given.decision(), given.by(), DecidedVia.API, null, null, asked.askedAt());
    } else {
      asking.tellWho(approval, asked);
      events.publishEvent(new Asked(approval.id(), approval.deadline(), asked.hire().name()));
    }
  }

  /** Nobody needs to decide on what was withdrawn; part of the same commit. */
  @EventListener
  void withdraw(Withdrawn withdrawn) {
    UUID onboarding = withdrawn.onboardingId();
    List<UUID> pending = transitions.pendingOf(onboarding);
    if (!pending.isEmpty()) {
      transitions.withdraw(onboarding, withdrawn.actor().name(), withdrawn.at());
      events.publishEvent(new Closed(pending));
    }
  }

  /** What is removed is decided no more; part of the same commit. */
  @EventListener
  void remove(Removed removed) {
    transitions.remove(removed.onboardingId());
  }

  /**
   * A person decides, or a machine; no person on what they brought in themselves.
   *
   * @param via the way by which they say it
   * @param remark shown with the decision; may be null
   */
  @RolesAllowed(Role.APPROVER)
  public DecisionResult decide(
      UUID id, Decision decision, Actor approver, DecidedVia via, @Nullable String remark) {
    PendingApproval question = lockAndRead(id);
    if (question == null) {
      return DecisionResult.UNKNOWN;
    }
    if (activities.isWithdrawn(question.onboardingId())) {
      return DecisionResult.WITHDRAWN;
    }
    Instant now = clock.instant();
    Right right =
        rights
            .of(approver)
            .on(question.approverGroup(), question.escalatedTo(), question.submitters());
    if (right.refusal() != null) {
      events.publishEvent(
          new Refused(question.onboardingId(), question.name(), approver, right.refusal(), now));
      return right.refusal();
    }
    String why = remark == null || remark.isBlank() ? null : LegibleText.line(remark, REMARK_MAX);
    return decide(question, decision, approver, via, right.onBehalfOf(), why, now)
        ? DecisionResult.ACCEPTED
        : whyNot(question);
  }

  /** False when somebody else was first, or the clock. */
  private boolean decide(
      PendingApproval question,
      Decision decision,
      Actor approver,
      DecidedVia via,
      @Nullable String onBehalfOf,
      @Nullable String why,
      Instant now) {
    UUID id = question.id();
    if (transitions.decide(id, decision.outcome(), approver.name(), via, onBehalfOf, why, now)
        == 0) {
      return false;
    }
    UUID onboarding = question.onboardingId();
    String ending = why == null ? "" : ": " + why;
    Actor who = AskedPeople.standingIn(approver, onBehalfOf);
    if (decision == Decision.APPROVE) {
      timeline.write(onboarding, now, TimelineKind.APPROVED, who, "Order was approved" + ending);
      activities.release(onboarding, question.runId());
    } else {
      timeline.write(
          onboarding, now, TimelineKind.DECLINED, who, WaitingActivities.DECLINED + ending);
      activities.decline(List.of(question.activity()));
    }
    events.publishEvent(new Closed(List.of(id)));
    events.publishEvent(question.decided(decision.outcome(), approver, onBehalfOf, now));
    return true;
  }

  /**
   * The system declines what nobody decided in time; does nothing before the deadline or after a
   * decision.
   *
   * @return whether this call declined it
   */
  @SystemOnly
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public boolean expire(UUID id) {
    return expiring.ask(id);
  }

  /** Those that wait for a person with a deadline before the given moment. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<Asked> waiting(Instant before) {
    return approvals.pendingBefore(before).stream()
        .map(q -> new Asked(q.id(), q.deadline(), q.name()))
        .toList();
  }

  /** The onboarding's row first, as in every step that moves one. */
  private @Nullable PendingApproval lockAndRead(UUID id) {
    PendingApproval question = approvals.find(id).orElse(null);
    if (question != null) {
      onboardings.lock(question.onboardingId());
    }
    return question;
  }

  private DecisionResult whyNot(PendingApproval before) {
    PendingApproval now = approvals.find(before.id()).orElse(before);
    return switch (now.status()) {
      case PENDING, EXPIRED -> DecisionResult.TOO_LATE;
      case APPROVED, DECLINED -> DecisionResult.ALREADY_DECIDED;
      case WITHDRAWN -> DecisionResult.WITHDRAWN;
    };
  }
}
