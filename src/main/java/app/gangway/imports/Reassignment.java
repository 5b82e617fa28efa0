package app.gangway.imports;

import app.gangway.csv.CsvContent;
import app.gangway.imports.ImportEvent.Changed;
import app.gangway.imports.content.ImportContents;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was read with other columns in place of what a preview has. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reassignment {

  private final ImportTransitions transitions;
  private final ImportContents contents;
  private final ApplicationEventPublisher events;

  Reassignment(
      ImportTransitions transitions, ImportContents contents, ApplicationEventPublisher events) {
    this.transitions = transitions;
    this.contents = contents;
    this.events = events;
  }

  /** Whoever was about to say yes to it, or to correct it, has to look again. */
  AssignmentReceipt replace(UUID id, CsvContent content, byte[] packed, int revision, Instant now) {
    if (transitions.hold(id, now) == 0) {
      return AssignmentReceipt.CLOSED;
    }
    if (transitions.revision(id) != revision) {
      return AssignmentReceipt.CORRECTED;
    }
    contents.replace(id, packed);
    transitions.correct(id, content.rows().size(), content.problemRows().size());
    events.publishEvent(new Changed(id));
    return AssignmentReceipt.CHANGED;
  }
}
