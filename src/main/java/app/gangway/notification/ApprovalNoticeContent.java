package app.gangway.notification;

import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.mail.MailPurpose;
import app.gangway.mail.NoticeContent;
import app.gangway.mail.NoticeWords;
import app.gangway.notification.ApprovalNoticeRows.ApprovalNotice;
import app.gangway.notification.link.ApprovalLinks;
import app.gangway.security.KnownPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What mails to approvers say: what still waits when they are sent. */
@Component
class ApprovalNoticeContent implements NoticeContent {

  private final Approvals approvals;
  private final Approvers approvers;
  private final ApprovalWords words;
  private final ApprovalLinks links;
  private final ApprovalNoticeRows rows;
  private final NoticeKinds kinds;
  private final ApprovalPolicy policy;

  ApprovalNoticeContent(
      Approvals approvals,
      Approvers approvers,
      ApprovalWords words,
      ApprovalLinks links,
      ApprovalNoticeRows rows,
      NoticeKinds kinds,
      ApprovalPolicy policy) {
    this.approvals = approvals;
    this.approvers = approvers;
    this.words = words;
    this.links = links;
    this.rows = rows;
    this.kinds = kinds;
    this.policy = policy;
  }

  @Override
  public MailPurpose purpose() {
    return MailPurpose.APPROVAL;
  }

  @Override
  public Optional<NoticeWords> words(List<UUID> mails) {
    List<ApprovalNotice> notices = rows.ofMails(mails);
    List<ApprovalView> waiting =
        approvals.waiting(notices.stream().map(ApprovalNotice::approvalId).toList());
    // All of them are for one person, who may have been removed meanwhile.
    return notices.stream()
        .findFirst()
        .flatMap(notice -> approvers.reader(notice.person(), notice.toGroup()))
        .filter(reader -> !waiting.isEmpty())
        .map(
            reader ->
                waiting.size() == 1
                    ? ofOne(waiting.get(0), reader, notices.get(0))
                    : words.of(waiting, reader))
        .map(said -> kinds.of(mails.get(0)).say(said));
  }

  /** With a link that decides, if it goes to a person. */
  private NoticeWords ofOne(ApprovalView order, KnownPerson reader, ApprovalNotice notice) {
    return notice.toGroup()
        ? words.of(order, reader).withoutOwn()
        : words.of(order, reader, () -> links.add(order, reader.name()));
  }

  @Override
  public Optional<Simulated> simulated(UUID onboardingId) {
    if (!policy.ways().contains(Way.MAIL)) {
      return Optional.empty();
    }
    return approvals.ofOnboarding(onboardingId).stream().findFirst().flatMap(this::simulated);
  }

  private Optional<Simulated> simulated(ApprovalView order) {
    return approvers.toBeTold(order).stream()
        .findFirst()
        .map(reader -> new Simulated(address(reader), words.of(order, reader)));
  }

  private static String address(KnownPerson reader) {
    return reader.email().orElseThrow();
  }
}
