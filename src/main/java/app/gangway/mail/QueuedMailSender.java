package app.gangway.mail;

import app.gangway.common.access.SystemOnly;
import app.gangway.mail.MailResult.Over;
import app.gangway.mail.smtp.SmtpClient;
import app.gangway.mail.smtp.SmtpOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sends mails: claim, send, report. The mail server is talked to outside any transaction, so a slow
 * one holds no connection and no lock.
 */
@Service
public class QueuedMailSender {

  private final Mails mails;
  private final MailService service;
  private final MailNotices notices;
  private final SmtpClient client;
  private final MailServerState server;
  private final SendingRate rate;
  private final Clock clock;

  QueuedMailSender(
      Mails mails,
      MailService service,
      MailNotices notices,
      SmtpClient client,
      MailServerState server,
      MailProperties properties,
      Clock clock) {
    this.mails = mails;
    this.service = service;
    this.notices = notices;
    this.client = client;
    this.server = server;
    this.rate = new SendingRate(properties.perMinute());
    this.clock = clock;
  }

  /**
   * Makes one attempt at a mail, if it is due. Harmless however often it is called.
   *
   * @param job the id of the job that was sent; any other than the one that the row carries finds
   *     nothing to do
   */
  @SystemOnly
  public MailResult send(UUID id, UUID job) {
    Mail found = mails.findById(id).orElse(null);
    if (found == null || found.status() != MailStatus.QUEUED || !found.jobId().equals(job)) {
      return new Over();
    }
    Instant now = clock.instant();
    // It may be with a worker that died: once it is due again the reconciler sends another job.
    if (now.isBefore(found.dueAt())) {
      return new Over();
    }
    Optional<Instant> amongOthers = notices.turn(found, now);
    if (amongOthers.isEmpty()) {
      return new Over();
    }
    Instant turn = amongOthers.filter(now::isBefore).orElseGet(() -> turn(id, now));
    if (turn.isAfter(now)) {
      service.postpone(found, turn);
      return new Over();
    }
    return service.claim(id, job).map(this::send).orElseGet(Over::new);
  }

  /** When this one may be sent: at once, unless the server is down or has been sent too many. */
  private Instant turn(UUID id, Instant now) {
    Instant probe = server.turn(now);
    return probe.isAfter(now) ? probe : rate.turn(id, now);
  }

  private MailResult send(ClaimedMail claimed) {
    SmtpOutcome outcome = client.send(claimed.mail(), claimed.words());
    return service.report(claimed.mail(), outcome, server.heard(outcome, clock.instant()));
  }
}
