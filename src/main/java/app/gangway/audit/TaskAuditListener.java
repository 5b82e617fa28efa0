package app.gangway.audit;

import static app.gangway.onboarding.timeline.Timeline.because;

import app.gangway.onboarding.OnboardingEvent.TaskAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps who has taken tasks, and to whom they were handed on. */
@Component
class TaskAuditListener {

  private final AuditLog log;

  TaskAuditListener(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void on(TaskAssigned deed) {
    log.record(
        AuditKind.ASSIGNED,
        deed.actor(),
        deed.at(),
        because("%s of %s %s".formatted(deed.task(), deed.name(), how(deed)), deed.remark()),
        new AuditSubject(deed.onboardingId(), null));
  }

  private static String how(TaskAssigned deed) {
    if (deed.to() == null) {
      return "was given back to its group";
    }
    return deed.to().equals(deed.actor().name()) ? "was taken" : "was handed on to " + deed.to();
  }
}
