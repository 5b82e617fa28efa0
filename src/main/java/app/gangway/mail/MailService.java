package app.gangway.mail;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.MailEvent.SentAgain;
import app.gangway.mail.MailResult.FailedForGood;
import app.gangway.mail.MailResult.Over;
import app.gangway.mail.MailResult.RetryDue;
import app.gangway.mail.MailResult.Sent;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.mail.smtp.SmtpOutcome;
import app.gangway.mail.template.RenderedMail;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.OrderService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mails are given out and reported on. What becomes of a mail that an activity waits for ends
 * that activity in the same commit.
 */
@Service
@Transactional
public class MailService {

  /** What is due later than this has no job yet; the reconciler finds it when its time comes. */
  private static final Duration NEAR = Duration.ofHours(1);

  private final Mails mails;
  private final MailTransitions transitions;
  private final NewMails newMails;
  private final MailProperties properties;
  private final OrderService orders;
  private final Onboardings onboardings;
  private final Cancellations cancellations;
  private final MailNotices notices;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailService(
      Mails mails,
      MailTransitions transitions,
      NewMails newMails,
      MailProperties properties,
      OrderService orders,
      Onboardings onboardings,
      Cancellations cancellations,
      MailNotices notices,
      EntityManager entities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mails = mails;
    this.transitions = transitions;
    this.newMails = newMails;
    this.properties = properties;
    this.orders = orders;
    this.onboardings = onboardings;
    this.cancellations = cancellations;
    this.notices = notices;
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /** The mail with its attempt begun; empty when somebody else was first. */
  Optional<ClaimedMail> claim(UUID id, UUID job) {
    Instant now = clock.instant();
    Mail found = mails.findById(id).orElse(null);
    if (found == null || transitions.claim(id, job, now, MailProperties.lease(now)) == 0) {
      return Optional.empty();
    }
    Optional<RenderedMail> words =
        found.purpose().isNotice() ? notices.prepare(found, now) : Optional.of(found.words());
    entities.refresh(found);
    return words.map(each -> new ClaimedMail(found, each));
  }

  /**
   * Writes down what the mail server answered to the attempt that was claimed.
   *
   * @param probe when to try again if the server is down
   */
  MailResult report(Mail claimed, SmtpOutcome answer, Instant probe) {
    Instant now = clock.instant();
    String outcome = answer.text();
    // Before the mail, as a withdrawal does: else they could wait for each other.
    claimed.onboardingId().ifPresent(onboardings::lock);
    return switch (answer.kind()) {
      case TAKEN -> sent(claimed, outcome, now);
      case REFUSED -> failed(claimed, outcome, now);
      case DOWN -> {
        UUID job = RowIds.next();
        yield later(
            claimed,
            transitions.takeBack(claimed.id(), claimed.claim(), outcome, job, probe),
            job,
            probe,
            new RetryDue(outcome));
      }
      case AGAIN ->
          properties
              .next(claimed.attempts(), now)
              .map(due -> again(claimed, outcome, due))
              .orElseGet(() -> failed(claimed, outcome, now));
    };
  }

  private MailResult sent(Mail mail, String outcome, Instant now) {
    boolean isTooLate = transitions.sentAfterWithdrawal(mail.id(), mail.claim(), outcome, now) == 1;
    if (!isTooLate && transitions.sent(mail.id(), mail.claim(), outcome, now) == 0) {
      return new Over();
    }
    mail.runId().ifPresent(orders::done);
    notices.settled(mail, MailStatus.SENT, outcome, now);
    if (isTooLate) {
      cancellations.queue(mail, now);
    }
    changed(mail);
    return new Sent();
  }

  private MailResult failed(Mail mail, String outcome, Instant now) {
    if (transitions.fail(mail.id(), mail.claim(), outcome, now) == 0) {
      return new Over();
    }
    mail.runId().ifPresent(run -> orders.failed(run, outcome));
    notices.settled(mail, MailStatus.FAILED, outcome, now);
    changed(mail);
    return new FailedForGood(outcome);
  }

  private MailResult again(Mail mail, String outcome, Instant due) {
    UUID job = RowIds.next();
    return later(
        mail,
        transitions.retry(mail.id(), mail.claim(), outcome, job, due),
        job,
        due,
        new RetryDue(outcome));
  }

  private MailResult later(Mail mail, int moved, UUID job, Instant due, MailResult result) {
    if (moved == 0) {
      return new Over();
    }
    sendOnItsWay(mail, job, due);
    changed(mail);
    return result;
  }

  /** Has it done by another job at a later time, unless it has moved meanwhile. */
  void postpone(Mail mail, Instant until) {
    UUID job = RowIds.next();
    if (transitions.postpone(mail.id(), mail.jobId(), job, until, clock.instant()) == 1) {
      sendOnItsWay(mail, job, until);
    }
  }

  private void sendOnItsWay(Mail mail, UUID job, Instant due) {
    if (due.isBefore(clock.instant().plus(NEAR))) {
      events.publishEvent(new Queued(mail.queued(job, due)));
    }
  }

  /**
   * Sends a copy of a mail that has ended, as a mail of its own; what waited for the first one does
   * not hear of it. Of notices there are none: they are for one person and one time.
   *
   * @param recipient an address, the same or another
   * @return false when it has not ended yet, is a notice, or is unknown
   */
  @RolesAllowed(Role.HR)
  public boolean sendAgain(UUID id, String recipient, Actor actor) {
    Mail mail = mails.findById(id).filter(each -> each.status() != MailStatus.QUEUED).orElse(null);
    if (mail == null || mail.purpose().isNotice()) {
      return false;
    }
    Instant now = clock.instant();
    UUID onboarding = mail.onboardingId().orElse(null);
    events.publishEvent(
        new Queued(
            newMails.write(
                new NewMail(
                    onboarding,
                    null,
                    mail.purpose(),
                    recipient,
                    mail.words(),
                    mail.ics().orElse(null)),
                now)));
    events.publishEvent(new SentAgain(onboarding, recipient, actor, now));
    changed(mail);
    return true;
  }

  /**
   * Those that should have a job, in the order of their ids; none that is due in more than an hour.
   *
   * @param before due before this moment
   * @param after the last one seen
   */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<QueuedMail> due(Instant before, UUID after, int limit) {
    Instant now = clock.instant();
    Instant near = now.plus(NEAR);
    return transitions.due(before.isBefore(near) ? before : near, after, Limit.of(limit)).stream()
        .map(mail -> mail.queued(mail.jobId(), mail.dueAt().isAfter(now) ? mail.dueAt() : null))
        .toList();
  }

  /**
   * Sends one whose job is missing or dead on its way by a new one, unless it has moved meanwhile.
   *
   * @return whether it was sent
   */
  @SystemOnly
  public boolean handOver(QueuedMail lost) {
    UUID job = RowIds.next();
    if (transitions.handOver(lost.id(), lost.jobId(), job) == 0) {
      return false;
    }
    events.publishEvent(new Queued(lost.withJob(job)));
    return true;
  }

  private void changed(Mail mail) {
    events.publishEvent(new MailEvent.Changed());
    mail.onboardingId().ifPresent(id -> events.publishEvent(new OnboardingEvent.Changed(id, null)));
  }
}
