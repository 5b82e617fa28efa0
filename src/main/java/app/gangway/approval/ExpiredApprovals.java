package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Closed;
import app.gangway.common.Actor;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declines on behalf of the system what nobody has decided, those that are due together in one
 * commit.
 */
@Service
@Transactional
class ExpiredApprovals {

  private final ApprovalReader approvals;
  private final ApprovalTransitions transitions;
  private final WaitingActivities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExpiredApprovals(
      ApprovalReader approvals,
      ApprovalTransitions transitions,
      WaitingActivities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.approvals = approvals;
    this.transitions = transitions;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Says of each whether this call declined it. */
  List<Boolean> expire(List<UUID> ids) {
    List<PendingApproval> open = approvals.pending(ids);
    activities.lock(open.stream().map(PendingApproval::activity).toList());
    Instant now = clock.instant();
    List<PendingApproval> expired = new ArrayList<>();
    Set<UUID> declined = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (PendingApproval question : open) {
      if (transitions.expire(question.id(), Actor.SYSTEM.name(), now) == 1) {
        expired.add(question);
        declined.add(question.id());
        lines.add(line(question, now, TimelineKind.TIMED_OUT, "Timeout expired"));
        lines.add(line(question, now, TimelineKind.DECLINED, WaitingActivities.DECLINED));
        events.publishEvent(question.decided(ApprovalStatus.EXPIRED, Actor.SYSTEM, null, now));
      }
    }
    if (!expired.isEmpty()) {
      timeline.write(lines);
      activities.decline(expired.stream().map(PendingApproval::activity).toList());
      events.publishEvent(new Closed(List.copyOf(declined)));
    }
    return ids.stream().map(declined::remove).toList();
  }

  private static Line line(PendingApproval question, Instant at, TimelineKind kind, String text) {
    return new Line(question.onboardingId(), at, kind, Actor.SYSTEM, null, text);
  }
}
