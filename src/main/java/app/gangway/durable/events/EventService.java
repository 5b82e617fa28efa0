package app.gangway.durable.events;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.durable.Outcome;
import app.gangway.durable.Subject;
import app.gangway.durable.Subjects;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where machines tell instances of events. */
@Service
@Transactional
public class EventService {

  /** Of one instance: they are kept as long as it is. */
  private static final int MOST_EVENTS = 500;

  private final Subjects subjects;
  private final EventStore events;
  private final Approvals approvals;
  private final ApprovalService approvalService;
  private final Timeline timeline;
  private final Clock clock;

  EventService(
      Subjects subjects,
      EventStore events,
      Approvals approvals,
      ApprovalService approvalService,
      Timeline timeline,
      Clock clock) {
    this.subjects = subjects;
    this.events = events;
    this.approvals = approvals;
    this.approvalService = approvalService;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Whether an event would be taken now; changes nothing. */
  @RolesAllowed({Role.HR, Role.APPROVER})
  @Transactional(readOnly = true)
  public Outcome wouldTake(String instanceId) {
    return subjects
        .find(instanceId)
        .map(subject -> subject.status().isEnded() ? Outcome.GONE : Outcome.ACCEPTED)
        .orElse(Outcome.UNKNOWN);
  }

  /**
   * Takes an event that nothing waits for: it is kept and does nothing.
   *
   * @param event not the one that decides approvals
   */
  @RolesAllowed({Role.HR, Role.APPROVER})
  public Outcome raise(String instanceId, RaisedEvent event, Actor actor) {
    if (event.isApproval()) {
      throw new IllegalArgumentException("An approval is raised by whoever may approve");
    }
    return take(instanceId, event, actor);
  }

  /**
   * Takes the event that decides an approval. When one waits and its deadline has not passed, it is
   * decided; when none has been asked for yet, the event is kept for it; else it does nothing.
   *
   * @param event the one that decides approvals
   */
  @RolesAllowed(Role.APPROVER)
  public Outcome raiseApproval(String instanceId, RaisedEvent event, Actor actor) {
    return take(instanceId, event, actor);
  }

  /**
   * @throws TooManyEventsException when no more are kept for it
   */
  private Outcome take(String instanceId, RaisedEvent event, Actor actor) {
    Subject subject = subjects.find(instanceId).orElse(null);
    if (subject == null) {
      return Outcome.UNKNOWN;
    }
    // Until this commit nobody asks for an approval, so an event is not kept beside one that waits.
    subjects.lock(subject);
    if (!stillRuns(instanceId, subject)) {
      return Outcome.GONE;
    }
    if (events.count(subject.id()) >= MOST_EVENTS) {
      throw new TooManyEventsException(MOST_EVENTS);
    }
    Instant now = clock.instant();
    timeline.write(
        subject.id(),
        now,
        TimelineKind.EVENT_RAISED,
        actor,
        "Event %s was raised: %s".formatted(event.name(), event.json()));
    @Nullable UUID answered = event.isApproval() ? decide(subject.id(), event, actor) : null;
    events.keep(subject.id(), event, actor, now, answered);
    return Outcome.ACCEPTED;
  }

  /** False also when it has ended and given its id to another instance, which was not meant. */
  private boolean stillRuns(String instanceId, Subject subject) {
    return subjects
        .find(instanceId)
        .filter(found -> found.id().equals(subject.id()) && !found.status().isEnded())
        .isPresent();
  }

  /** The approval that it decided; null when none waited, or only one that is too late. */
  private @Nullable UUID decide(UUID onboarding, RaisedEvent event, Actor actor) {
    Optional<UUID> waiting =
        approvals.ofOnboarding(onboarding).stream()
            .filter(approval -> approval.status() == ApprovalStatus.PENDING)
            .map(ApprovalView::id)
            .findFirst();
    return waiting
        .filter(
            id ->
                approvalService.decide(id, event.decision(), actor, DecidedVia.API, null)
                    == DecisionResult.ACCEPTED)
        .orElse(null);
  }
}
