package app.gangway.mail;

import app.gangway.onboarding.OnboardingEvent.Withdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is withdrawn gets no welcome, and is told so if they have had one. */
@Component
@Transactional
class WithdrawalListener {

  private final MailTransitions transitions;
  private final Cancellations cancellations;
  private final ApplicationEventPublisher events;

  WithdrawalListener(
      MailTransitions transitions, Cancellations cancellations, ApplicationEventPublisher events) {
    this.transitions = transitions;
    this.cancellations = cancellations;
    this.events = events;
  }

  @EventListener
  void on(Withdrawn withdrawn) {
    transitions.withdraw(withdrawn.onboardingId(), withdrawn.at());
    cancellations.queue(withdrawn.onboardingId(), withdrawn.at());
    events.publishEvent(new MailEvent.Changed());
  }
}
