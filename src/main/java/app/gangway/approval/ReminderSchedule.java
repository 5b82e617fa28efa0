package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has approvals looked at again when something of them is due. */
@Component
class ReminderSchedule {

  /** What is due later has no job yet; the reconciler finds it when its time comes. */
  static final Duration NEAR = Duration.ofHours(1);

  private final ReminderTransitions rows;
  private final ApprovalClock approvalClock;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReminderSchedule(
      ReminderTransitions rows,
      ApprovalClock approvalClock,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.approvalClock = approvalClock;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(Asked asked) {
    if (approvalClock.leavesTimeForMore()) {
      on(asked.approvalId(), asked.name());
    }
  }

  /** Part of the commit that makes something of it due. */
  void on(UUID approval, String name) {
    Instant near = clock.instant().plus(NEAR);
    rows.find(List.of(approval)).stream()
        .flatMap(due -> due.next().stream())
        .filter(next -> next.isBefore(near))
        .forEach(next -> events.publishEvent(new RemindLater(approval, next, name)));
  }
}
