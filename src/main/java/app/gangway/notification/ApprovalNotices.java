package app.gangway.notification;

import app.gangway.approval.ApprovalEvent.Asked;
import app.gangway.approval.ApprovalEvent.Closed;
import app.gangway.approval.ApprovalEvent.Shared;
import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.RowIds;
import app.gangway.mail.MailNotices;
import app.gangway.notification.ApprovalNoticeRows.ApprovalNotice;
import app.gangway.onboarding.OnboardingEvent.Removed;
import app.gangway.security.KnownPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has approvers told by mail what waits for them. The mail is queued in the commit that asks for
 * the approval, and dropped in the one that ends it.
 */
@Component
class ApprovalNotices {

  private static final Logger LOG = LoggerFactory.getLogger(ApprovalNotices.class);

  private final Approvals approvals;
  private final Approvers approvers;
  private final ApprovalWords words;
  private final MailNotices mail;
  private final ApprovalNoticeRows rows;
  private final boolean wanted;

  ApprovalNotices(
      Approvals approvals,
      Approvers approvers,
      ApprovalWords words,
      MailNotices mail,
      ApprovalNoticeRows rows,
      ApprovalPolicy policy,
      NotificationProperties properties) {
    this.approvals = approvals;
    this.approvers = approvers;
    this.words = words;
    this.mail = mail;
    this.rows = rows;
    this.wanted = policy.ways().contains(Way.MAIL) && mail.areSent();
    if (wanted && properties.page("").isEmpty()) {
      LOG.warn(
          "Mails to approvers have no link: set gangway.base-url to where Gangway is reached.");
    }
  }

  @EventListener
  void on(Asked asked) {
    if (wanted) {
      approvals.view(asked.approvalId()).ifPresent(this::tell);
    }
  }

  /** What waits already is one mail, however much it is. */
  @EventListener
  void on(Shared shared) {
    if (wanted && !shared.approvalIds().isEmpty()) {
      approvers
          .reader(shared.substitute(), false)
          .filter(reader -> reader.email().isPresent())
          .ifPresent(
              reader -> {
                String together = "shared/" + RowIds.next();
                approvals
                    .waiting(shared.approvalIds())
                    .forEach(order -> tell(order, reader, false, together));
              });
    }
  }

  private void tell(ApprovalView order) {
    approvers.toBeTold(order).forEach(approver -> tell(order, approver, false));
    approvers.group(order).ifPresent(group -> tell(order, group, true));
  }

  private void tell(ApprovalView order, KnownPerson reader, boolean isGroup) {
    String kind = isGroup ? "group" : "approval";
    tell(
        order,
        reader,
        isGroup,
        order.batchId() == null
            ? null
            : "%s/%s/%s".formatted(kind, order.batchId(), reader.name()));
  }

  private void tell(
      ApprovalView order, KnownPerson reader, boolean isGroup, @Nullable String gatherKey) {
    UUID queued =
        mail.queue(
            order.onboardingId(),
            reader.email().orElseThrow(),
            isGroup ? words.of(order, reader).withoutOwn() : words.of(order, reader),
            gatherKey);
    rows.add(new ApprovalNotice(queued, order.id(), order.onboardingId(), reader.name(), isGroup));
  }

  @EventListener
  void on(Closed closed) {
    List<UUID> mails =
        rows.ofApprovals(closed.approvalIds()).stream().map(ApprovalNotice::mailId).toList();
    if (!mails.isEmpty()) {
      mail.drop(mails);
    }
  }

  @EventListener
  void on(Removed removed) {
    rows.removeOf(removed.onboardingId());
  }
}
