package app.gangway.mail;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.mail.calendar.Invitations;
import app.gangway.mail.template.MailTemplates;
import app.gangway.mail.template.RenderedMail;
import app.gangway.onboarding.OnboardingEvent.StartDateChanged;
import app.gangway.onboarding.Onboardings;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has been invited to a first day that has moved is invited to the other one. What nobody
 * has tried to send yet is written anew instead.
 */
@Component
@Transactional
class MovedFirstDays {

  private final Mails mails;
  private final MailTransitions transitions;
  private final NewMails newMails;
  private final Onboardings onboardings;
  private final MailTemplates templates;
  private final Invitations invitations;
  private final ApplicationEventPublisher events;

  MovedFirstDays(
      Mails mails,
      MailTransitions transitions,
      NewMails newMails,
      Onboardings onboardings,
      MailTemplates templates,
      Invitations invitations,
      ApplicationEventPublisher events) {
    this.mails = mails;
    this.transitions = transitions;
    this.newMails = newMails;
    this.onboardings = onboardings;
    this.templates = templates;
    this.invitations = invitations;
    this.events = events;
  }

  @EventListener
  void on(StartDateChanged changed) {
    latest(changed.onboardingId()).forEach(mail -> tell(mail, changed));
    events.publishEvent(new MailEvent.Changed());
  }

  /** The latest to each who was, or is to be, told of the first day. */
  private Collection<Mail> latest(UUID onboarding) {
    return mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(onboarding).stream()
        .filter(mail -> mail.purpose().invites())
        .filter(mail -> mail.status() == MailStatus.SENT || mail.status() == MailStatus.QUEUED)
        .collect(Collectors.toMap(Mail::recipient, mail -> mail, (former, later) -> later))
        .values();
  }

  private void tell(Mail mail, StartDateChanged changed) {
    NewHire hire = changed.hire();
    HireDetails details = onboardings.findById(changed.onboardingId()).orElseThrow().details();
    @Nullable String ics =
        mail.ics().map(former -> invitations.move(former, hire.startDate())).orElse(null);
    RenderedMail anew =
        mail.purpose() == MailPurpose.WELCOME
            ? templates.welcome(hire, details)
            : templates.moved(hire, details, mail.language());
    boolean rewritten =
        transitions.rewrite(mail.id(), anew.subject(), anew.text(), anew.html(), ics) == 1;
    if (!rewritten && ics != null) {
      RenderedMail words = templates.moved(hire, details, mail.language());
      events.publishEvent(
          new Queued(
              newMails.write(
                  new NewMail(
                      changed.onboardingId(),
                      null,
                      MailPurpose.MOVED,
                      mail.recipient(),
                      words,
                      ics),
                  changed.at())));
    }
  }
}
