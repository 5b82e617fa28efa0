package app.gangway.mail;

import app.gangway.common.RowIds;
import app.gangway.mail.MailEvent.NoticeSettled;
import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.mail.smtp.SmtpClient;
import app.gangway.mail.template.MailTemplates;
import app.gangway.mail.template.RenderedMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that tell people of the house what is to be done. Of those that come together the oldest is
 * sent, and says what all of them would.
 */
@Service
@Transactional
public class MailNotices {

  /** How long one waits for others that it can be sent with. */
  static final Duration GATHERING = Duration.ofSeconds(1);

  /** Between two mails to one person about the same. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final Mails mails;
  private final MailTransitions transitions;
  private final NewMails newMails;
  private final NoticeRows rows;
  private final MailTemplates templates;
  private final List<NoticeContent> contents;
  private final SmtpClient client;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailNotices(
      Mails mails,
      MailTransitions transitions,
      NewMails newMails,
      NoticeRows rows,
      MailTemplates templates,
      List<NoticeContent> contents,
      SmtpClient client,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mails = mails;
    this.transitions = transitions;
    this.newMails = newMails;
    this.rows = rows;
    this.templates = templates;
    this.contents = contents;
    this.client = client;
    this.events = events;
    this.clock = clock;
  }

  /** Whether there is a mail server; nothing is queued without one. */
  public boolean areSent() {
    return client.isConfigured();
  }

  /**
   * Queues one that asks for a decision, as part of the caller's commit.
   *
   * @param onboardingId whom it is about
   * @param gatherKey those with the same one are sent as one mail if they come within moments; null
   *     for one that is sent at once and alone
   * @return its id
   */
  public UUID queue(
      UUID onboardingId, String recipient, NoticeWords words, @Nullable String gatherKey) {
    return queue(MailPurpose.APPROVAL, onboardingId, recipient, words, gatherKey);
  }

  /**
   * Queues one that tells of tasks, as part of the caller's commit; it is sent at once and alone.
   *
   * @param onboardingId one of those that it is about
   * @return its id
   */
  public UUID queueOfTasks(UUID onboardingId, String recipient, NoticeWords words) {
    return queue(MailPurpose.TASKS, onboardingId, recipient, words, null);
  }

  private UUID queue(
      MailPurpose purpose,
      UUID onboardingId,
      String recipient,
      NoticeWords words,
      @Nullable String gatherKey) {
    Instant now = clock.instant();
    QueuedMail queued =
        newMails.write(
            new NewMail(onboardingId, null, purpose, recipient, templates.notice(words), null),
            gatherKey,
            gatherKey == null ? now : now.plus(GATHERING),
            now);
    events.publishEvent(new Queued(queued));
    events.publishEvent(new MailEvent.Changed());
    return queued.id();
  }

  /** What these say is of no use any more: those that are not sent yet are not sent. */
  public void drop(Collection<UUID> notices) {
    for (String key : rows.withdraw(notices, clock.instant())) {
      // The job of the next one may have left it to one that is withdrawn now.
      rows.first(key).flatMap(mails::findById).ifPresent(this::sendOnItsWay);
    }
    events.publishEvent(new MailEvent.Changed());
  }

  private void sendOnItsWay(Mail mail) {
    UUID job = RowIds.next();
    if (transitions.handOver(mail.id(), mail.jobId(), job) == 1) {
      events.publishEvent(new Queued(mail.queued(job, mail.dueAt())));
    }
  }

  /**
   * When this one may be sent, as far as others of its kind are concerned; not after {@code now} if
   * that is at once, empty if another one says what it does.
   */
  @Transactional(readOnly = true)
  Optional<Instant> turn(Mail mail, Instant now) {
    String key = mail.gatherKey().orElse(null);
    if (key == null || mail.attempts() > 0) {
      return Optional.of(now);
    }
    return rows.first(key)
        .filter(mail.id()::equals)
        .map(first -> rows.lastSent(key, first, now).map(at -> at.plus(PAUSE)).orElse(now));
  }

  /**
   * Writes what one says that is about to be sent, and gathers the others.
   *
   * @return what is to be sent, which may hold more than what is written; empty when nothing is
   *     left to say
   */
  Optional<RenderedMail> prepare(Mail mail, Instant now) {
    mail.gatherKey()
        .filter(key -> mail.attempts() == 0)
        .ifPresent(key -> rows.gather(key, mail.id(), now));
    NoticeWords words =
        contents.stream()
            .filter(each -> each.purpose() == mail.purpose())
            .findFirst()
            .flatMap(each -> each.words(rows.together(mail.id())))
            .orElse(null);
    if (words == null) {
      rows.withdraw(mail.id(), now);
      events.publishEvent(new MailEvent.Changed());
      return Optional.empty();
    }
    rows.write(mail.id(), templates.notice(words));
    return Optional.of(templates.sentNotice(words));
  }

  /** Tells what came of one, and of those that it was sent for. */
  void settled(Mail mail, MailStatus status, String outcome, Instant now) {
    if (mail.purpose().isNotice()) {
      events.publishEvent(new NoticeSettled(rows.together(mail.id()), status, outcome, now));
    }
  }
}
