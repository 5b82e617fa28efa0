package app.gangway.mail;

import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.mail.calendar.Invitations;
import app.gangway.mail.template.MailTemplates;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes back the invitations that were sent, by mails that are as durable as those. */
@Component
class Cancellations {

  private final Mails mails;
  private final NewMails newMails;
  private final Onboardings onboardings;
  private final MailTemplates templates;
  private final Invitations invitations;
  private final ApplicationEventPublisher events;

  Cancellations(
      Mails mails,
      NewMails newMails,
      Onboardings onboardings,
      MailTemplates templates,
      Invitations invitations,
      ApplicationEventPublisher events) {
    this.mails = mails;
    this.newMails = newMails;
    this.onboardings = onboardings;
    this.templates = templates;
    this.invitations = invitations;
    this.events = events;
  }

  /** Of an onboarding that was withdrawn: one to each address that an invitation was sent to. */
  void queue(UUID onboarding, Instant now) {
    mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(onboarding).stream()
        .filter(mail -> mail.purpose().invites() && mail.status() == MailStatus.SENT)
        .filter(mail -> mail.ics().isPresent())
        .collect(Collectors.toMap(Mail::recipient, mail -> mail, (first, latest) -> latest))
        .values()
        .forEach(mail -> queue(mail, now));
  }

  /** Of one mail, if it had an invitation. */
  void queue(Mail sent, Instant now) {
    Onboarding onboarding = sent.onboardingId().flatMap(onboardings::findById).orElse(null);
    if (onboarding == null || sent.ics().isEmpty()) {
      return;
    }
    events.publishEvent(
        new Queued(
            newMails.write(
                new NewMail(
                    onboarding.id(),
                    null,
                    MailPurpose.CANCELLATION,
                    sent.recipient(),
                    templates.cancelled(onboarding.hire(), onboarding.details(), sent.language()),
                    invitations.cancel(sent.ics().get())),
                now)));
  }
}
