package app.gangway.notification;

import app.gangway.approval.ApprovalEvent.Unanswered;
import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.Actor;
import app.gangway.mail.MailNotices;
import app.gangway.notification.ApprovalNoticeRows.ApprovalNotice;
import app.gangway.notification.ReminderReaders.Reader;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.security.KnownPerson;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has people told by mail of an order that nobody has decided: those who were asked once more, and
 * those who are asked too. The mails are queued in the commit that says so, and each person gets
 * one.
 */
@Component
class ReminderNotices {

  private final Approvals approvals;
  private final ReminderReaders readers;
  private final ApprovalWords words;
  private final MailNotices mail;
  private final ApprovalNoticeRows rows;
  private final NoticeKinds kinds;
  private final Timeline timeline;
  private final boolean byMail;

  ReminderNotices(
      Approvals approvals,
      ReminderReaders readers,
      ApprovalWords words,
      MailNotices mail,
      ApprovalNoticeRows rows,
      NoticeKinds kinds,
      Timeline timeline,
      ApprovalPolicy policy) {
    this.approvals = approvals;
    this.readers = readers;
    this.words = words;
    this.mail = mail;
    this.rows = rows;
    this.kinds = kinds;
    this.timeline = timeline;
    this.byMail = policy.ways().contains(Way.MAIL);
  }

  @EventListener
  void on(Unanswered unanswered) {
    approvals.view(unanswered.approvalId()).ifPresent(order -> tell(order, unanswered));
  }

  private void tell(ApprovalView order, Unanswered unanswered) {
    Set<String> told = new HashSet<>();
    String group = unanswered.escalatedTo();
    if (group != null) {
      List<Reader> members = readers.members(group, order);
      members.forEach(member -> told.add(member.key()));
      tell(order, NoticeKind.ESCALATION, members, "Nobody of " + group, unanswered.at());
    }
    if (unanswered.reminds()) {
      List<Reader> asked = readers.asked(order);
      List<Reader> others = asked.stream().filter(reader -> !told.contains(reader.key())).toList();
      if (asked.isEmpty() || !others.isEmpty()) {
        tell(order, NoticeKind.REMINDER, others, "Nobody", unanswered.at());
      }
    }
  }

  private void tell(
      ApprovalView order, NoticeKind kind, List<Reader> people, String nobody, Instant at) {
    String hindrance = hindrance(people);
    if (hindrance.isEmpty()) {
      people.forEach(reader -> queue(order, kind, reader));
    } else {
      timeline.write(
          order.onboardingId(),
          at,
          TimelineKind.NOTED,
          Actor.SYSTEM,
          "%s could be %s by email to decide: %s".formatted(nobody, kind.deed(), hindrance));
    }
  }

  private String hindrance(List<Reader> people) {
    if (!byMail) {
      return "approvers are not told by mail";
    }
    if (!mail.areSent()) {
      return "there is no mail server";
    }
    return people.isEmpty() ? "nobody who may has an email" : "";
  }

  private void queue(ApprovalView order, NoticeKind kind, Reader reader) {
    KnownPerson person = reader.person();
    UUID queued =
        mail.queue(
            order.onboardingId(),
            person.email().orElseThrow(),
            kind.say(
                reader.isGroup() ? words.of(order, person).withoutOwn() : words.of(order, person)),
            order.batchId() == null
                ? null
                : "%s/%s/%s".formatted(kind.name(), order.batchId(), reader.key()));
    rows.add(
        new ApprovalNotice(
            queued, order.id(), order.onboardingId(), person.name(), reader.isGroup()));
    kinds.set(queued, kind);
  }
}
