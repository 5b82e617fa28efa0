package app.gangway.imports;

import app.gangway.batch.BatchEvent.Removed;
import app.gangway.imports.content.ImportContents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The file that a batch came from has the batch's id; without the batch it leads nowhere. */
@Component
class ImportRemoval {

  private final ImportContents contents;
  private final ImportTransitions transitions;

  ImportRemoval(ImportContents contents, ImportTransitions transitions) {
    this.contents = contents;
    this.transitions = transitions;
  }

  @EventListener
  void on(Removed batch) {
    contents.forget(batch.batchId());
    transitions.remove(batch.batchId());
  }
}
