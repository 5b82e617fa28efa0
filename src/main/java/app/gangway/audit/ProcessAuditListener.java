package app.gangway.audit;

import app.gangway.process.ProcessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what admins do to processes and has it written, inside the transaction that does it. */
@Component
class ProcessAuditListener {

  private final AuditLog log;

  ProcessAuditListener(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void on(ProcessEvent.Created deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "Process %s was made (%s).".formatted(deed.title(), deed.code()));
  }

  @EventListener
  void on(ProcessEvent.Renamed deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "Process %s was renamed: %s.".formatted(deed.before(), deed.title()));
  }

  @EventListener
  void on(ProcessEvent.Moved deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "Process %s was moved to place %d.".formatted(deed.title(), deed.place()));
  }

  @EventListener
  void on(ProcessEvent.Retired deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "Process %s was taken out of use.".formatted(deed.title()));
  }

  @EventListener
  void on(ProcessEvent.UsedAgain deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "Process %s is used again.".formatted(deed.title()));
  }

  @EventListener
  void on(ProcessEvent.DraftBegun deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "A draft of the process %s was begun: version %d.".formatted(deed.title(), deed.number()));
  }

  @EventListener
  void on(ProcessEvent.DraftDiscarded deed) {
    log.record(
        AuditKind.PROCESS_CHANGED,
        deed.actor(),
        deed.at(),
        "A draft of the process %s was thrown away: version %d."
            .formatted(deed.title(), deed.number()));
  }

  @EventListener
  void on(ProcessEvent.Published deed) {
    log.record(
        AuditKind.PUBLISHED,
        deed.actor(),
        deed.at(),
        "Process %s was published, version %d: %s"
            .formatted(deed.title(), deed.number(), deed.note()));
  }
}
