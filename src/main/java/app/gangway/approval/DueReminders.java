package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Unanswered;
import app.gangway.approval.ReminderTransitions.Due;
import app.gangway.common.Actor;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what is due of approvals that nobody has answered, those of the same moment in one commit:
 * claims it, and has people told.
 */
@Service
@Transactional
class DueReminders {

  private final ApprovalReader approvals;
  private final ReminderTransitions transitions;
  private final ReminderSchedule schedule;
  private final ApprovalClock approvalClock;
  private final ApprovalTiming timing;
  private final WaitingActivities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueReminders(
      ApprovalReader approvals,
      ReminderTransitions transitions,
      ReminderSchedule schedule,
      ApprovalClock approvalClock,
      ApprovalTiming timing,
      WaitingActivities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.approvals = approvals;
    this.transitions = transitions;
    this.schedule = schedule;
    this.approvalClock = approvalClock;
    this.timing = timing;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Says of each whether this call did something. */
  List<Boolean> remind(List<UUID> ids) {
    List<PendingApproval> open =
        approvals.pending(ids).stream()
            .filter(question -> !activities.isWithdrawn(question.onboardingId()))
            .toList();
    if (open.isEmpty()) {
      return ids.stream().map(id -> false).toList();
    }
    // The onboardings first, as a decision does: else they could wait for each other.
    activities.lock(open.stream().map(PendingApproval::activity).toList());
    Map<UUID, Due> dues =
        transitions.find(open.stream().map(PendingApproval::id).toList()).stream()
            .collect(Collectors.toMap(Due::id, Function.identity()));
    Instant now = clock.instant();
    List<UUID> done = new ArrayList<>();
    for (PendingApproval question : open) {
      Due due = dues.get(question.id());
      if (due != null && remind(question, due, now)) {
        done.add(question.id());
      }
    }
    return ids.stream().map(done::remove).toList();
  }

  private boolean remind(PendingApproval question, Due due, Instant now) {
    boolean reminds = reminds(due, now);
    String group = escalates(due, now) ? timing.group().orElse(null) : null;
    if (group != null) {
      timeline.write(List.of(escalated(question, group, now)));
    }
    if (reminds || group != null) {
      events.publishEvent(new Unanswered(due.id(), reminds, group, now));
    }
    schedule.on(question.id(), question.name());
    return reminds || group != null;
  }

  /** Of several that were missed, one. */
  private boolean reminds(Due due, Instant now) {
    Instant remindAt = due.remindAt();
    if (remindAt == null || remindAt.isAfter(now)) {
      return false;
    }
    Instant next = approvalClock.reminder(due.askedAt(), due.deadline(), now).orElse(null);
    return transitions.remind(due.id(), remindAt, next, now) == 1;
  }

  private boolean escalates(Due due, Instant now) {
    Instant escalateAt = due.escalateAt();
    String group = timing.group().map(name -> name.toLowerCase(Locale.ROOT)).orElse(null);
    return escalateAt != null
        && !escalateAt.isAfter(now)
        && transitions.escalate(due.id(), group, now) == 1;
  }

  private static Line escalated(PendingApproval question, String group, Instant now) {
    return new Line(
        question.onboardingId(),
        now,
        TimelineKind.NOTED,
        Actor.SYSTEM,
        null,
        "Nobody has decided yet; %s is asked too".formatted(group));
  }
}
