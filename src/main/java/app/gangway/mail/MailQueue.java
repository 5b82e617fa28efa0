package app.gangway.mail;

import app.gangway.common.newhire.NewHire;
import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.onboarding.Onboardings;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the mails come in that activities wait for. */
@Service
@Transactional
class MailQueue {

  private final Mails mails;
  private final NewMails newMails;
  private final Onboardings onboardings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailQueue(
      Mails mails,
      NewMails newMails,
      Onboardings onboardings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mails = mails;
    this.newMails = newMails;
    this.onboardings = onboardings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Queues the mail that an activity waits for from now on, unless it has one that has not failed.
   *
   * @param mail writes it to the new hire as they are now: whoever changes the first day afterwards
   *     finds it in the queue
   * @return the one that it had; empty if this one was queued
   */
  Optional<Mail> add(UUID run, UUID onboarding, Function<NewHire, NewMail> mail) {
    onboardings.lock(onboarding);
    Optional<Mail> former =
        mails.newestOf(run, Limit.of(1)).stream()
            .filter(each -> each.status() != MailStatus.FAILED)
            .findFirst();
    if (former.isEmpty()) {
      QueuedMail queued = newMails.write(mail.apply(hire(onboarding)), clock.instant());
      events.publishEvent(new Queued(queued));
      events.publishEvent(new MailEvent.Changed());
    }
    return former;
  }

  private NewHire hire(UUID onboarding) {
    return onboardings.findById(onboarding).orElseThrow().hire();
  }
}
