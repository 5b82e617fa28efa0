package app.gangway.notification.chat;

import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalEvent.Unanswered;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.RowIds;
import app.gangway.notification.NoticeKind;
import app.gangway.onboarding.OnboardingEvent.Removed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the chats of groups told what their members are to decide. The message is queued in the
 * commit that asks them, reminds them, or asks them too.
 */
@Component
class ChatNotices {

  /** How long a message waits for others of its batch. */
  static final Duration GATHERING = Duration.ofSeconds(1);

  private final Approvals approvals;
  private final Chats chats;
  private final ChatRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChatNotices(
      Approvals approvals,
      Chats chats,
      ChatRows rows,
      ApplicationEventPublisher events,
      Clock clock) {
    this.approvals = approvals;
    this.chats = chats;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(Asked asked) {
    if (chats.areTold()) {
      approvals
          .view(asked.approvalId())
          .ifPresent(order -> tell(order, order.approverGroup(), NoticeKind.ASKED));
    }
  }

  /** One group is told once, even if it is to be reminded and asked too at the same moment. */
  @EventListener
  void on(Unanswered unanswered) {
    if (chats.areTold()) {
      approvals.view(unanswered.approvalId()).ifPresent(order -> tell(order, unanswered));
    }
  }

  private void tell(ApprovalView order, Unanswered unanswered) {
    String others = unanswered.escalatedTo();
    String asked = order.approverGroup();
    tell(order, others, NoticeKind.ESCALATION);
    if (unanswered.reminds() && asked != null && !asked.equalsIgnoreCase(others)) {
      tell(order, asked, NoticeKind.REMINDER);
    }
  }

  private void tell(ApprovalView order, @Nullable String group, NoticeKind kind) {
    if (group == null || chats.of(group).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    UUID id = RowIds.next();
    String key =
        order.batchId() == null ? null : "%s/%s/%s".formatted(kind, order.batchId(), group);
    ChatMessage message =
        new ChatMessage(
            id,
            order.id(),
            order.onboardingId(),
            chats.written(group),
            kind,
            key,
            ChatStatus.PENDING,
            0,
            0,
            id,
            key == null ? now : now.plus(GATHERING));
    rows.add(message, now);
    events.publishEvent(new ChatQueued(message.queued(id, key == null ? null : message.dueAt())));
  }

  @EventListener
  void on(Removed removed) {
    rows.removeOf(removed.onboardingId());
  }
}
