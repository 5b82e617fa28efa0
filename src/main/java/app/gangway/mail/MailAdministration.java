package app.gangway.mail;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.mail.MailEvent.Changed;
import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.MailEvent.TrialSent;
import app.gangway.mail.MailEvent.TryNow;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.mail.smtp.SmtpClient;
import app.gangway.mail.template.RenderedMail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of the mail server, and do about it. */
@Service
@Transactional
public class MailAdministration {

  private final Mails mails;
  private final MailTransitions transitions;
  private final NewMails newMails;
  private final MailServerState server;
  private final SmtpClient client;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailAdministration(
      Mails mails,
      MailTransitions transitions,
      NewMails newMails,
      MailServerState server,
      SmtpClient client,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mails = mails;
    this.transitions = transitions;
    this.newMails = newMails;
    this.server = server;
    this.client = client;
    this.events = events;
    this.clock = clock;
  }

  @RolesAllowed(Role.ADMIN)
  @Transactional(readOnly = true)
  public MailServerReport report() {
    return new MailServerReport(
        client.isConfigured(),
        server.trouble(),
        server.lastAnswer(),
        mails.countByStatus(MailStatus.QUEUED),
        mails.oldest(MailStatus.QUEUED),
        mails.findByPurposeOrderByCreatedAtDescIdDesc(MailPurpose.TRIAL, Limit.of(1)).stream()
            .findFirst());
  }

  /**
   * Has the mail that would be next tried at once; what becomes of it tells how the server is. The
   * others keep their times.
   *
   * @return false when none waits
   */
  @RolesAllowed(Role.ADMIN)
  public boolean tryNow() {
    server.tryNow();
    events.publishEvent(new TryNow());
    Instant now = clock.instant();
    return mails.waiting(now, Limit.of(1)).stream().anyMatch(next -> hurry(next, now));
  }

  private boolean hurry(Mail next, Instant now) {
    UUID job = RowIds.next();
    if (transitions.hurry(next.id(), next.jobId(), job, now) == 0) {
      return false;
    }
    events.publishEvent(new Queued(next.queued(job, null)));
    return true;
  }

  /**
   * Sends words to somebody who wants to see how they look.
   *
   * @param onboarding whose values are filled in; null for made-up ones
   * @return false where no mail server is configured
   */
  @RolesAllowed(Role.ADMIN)
  public boolean sendTrial(
      @Nullable UUID onboarding, String recipient, RenderedMail words, Actor actor) {
    if (!client.isConfigured()) {
      return false;
    }
    Instant now = clock.instant();
    events.publishEvent(
        new Queued(
            newMails.write(
                new NewMail(onboarding, null, MailPurpose.TRIAL, recipient, words, null), now)));
    events.publishEvent(new TrialSent(recipient, actor, now));
    events.publishEvent(new Changed());
    return true;
  }
}
