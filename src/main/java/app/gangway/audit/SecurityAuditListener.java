package app.gangway.audit;

import app.gangway.jobs.dashboard.JobChanged;
import app.gangway.security.SecurityEvent;
import app.gangway.security.Substitution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records who signed in or out, who was refused, and who changed a background job. */
@Component
class SecurityAuditListener {

  private final AuditLog log;

  SecurityAuditListener(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void on(SecurityEvent.SignedIn event) {
    log.record(AuditKind.SIGN_IN, event.actor(), event.at(), "Signed in.");
  }

  @EventListener
  void on(SecurityEvent.SignedOut event) {
    log.record(AuditKind.SIGN_OUT, event.actor(), event.at(), "Signed out.");
  }

  @EventListener
  void on(SecurityEvent.SignInFailed event) {
    log.recordStranger(
        AuditKind.SIGN_IN_FAILED, event.name(), event.origin(), event.at(), event.reason());
  }

  @EventListener
  void on(SecurityEvent.AccessRefused event) {
    log.record(
        AuditKind.REFUSED, event.actor(), event.at(), "Was refused: %s".formatted(event.what()));
  }

  @EventListener
  void on(SecurityEvent.SubstituteChosen event) {
    Substitution chosen = event.chosen();
    log.record(
        AuditKind.SUBSTITUTE,
        event.actor(),
        event.at(),
        "Chose %s to stand in from %s to %s."
            .formatted(chosen.substitute(), chosen.from(), chosen.to()));
  }

  @EventListener
  void on(SecurityEvent.SubstituteEnded event) {
    log.record(
        AuditKind.SUBSTITUTE,
        event.actor(),
        event.at(),
        "Ended that %s stands in.".formatted(event.ended().substitute()));
  }

  @EventListener
  void on(JobChanged event) {
    log.recordStranger(
        AuditKind.JOB_CHANGED,
        event.who() == null ? "" : event.who(),
        event.origin(),
        event.at(),
        "%s %s in the jobs' dashboard.".formatted(event.method(), event.path()));
  }
}
