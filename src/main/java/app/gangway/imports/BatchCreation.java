package app.gangway.imports;

import app.gangway.batch.BatchIntake;
import app.gangway.batch.BatchSubmission;
import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvRow;
import app.gangway.imports.ImportEvent.Changed;
import app.gangway.imports.content.ImportContents;
import app.gangway.imports.content.ImportRows;
import app.gangway.onboarding.intake.ProcessPlanning;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Turns a confirmed import into its batch, in one commit. */
@Component
class BatchCreation {

  private final Imports imports;
  private final ImportTransitions transitions;
  private final ImportContents contents;
  private final ImportRows rows;
  private final BatchIntake intake;
  private final ProcessPlanning planning;
  private final CreationProgress progress;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;

  BatchCreation(
      Imports imports,
      ImportTransitions transitions,
      ImportContents contents,
      ImportRows rows,
      BatchIntake intake,
      ProcessPlanning planning,
      CreationProgress progress,
      TransactionOperations transaction,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.transitions = transitions;
    this.contents = contents;
    this.rows = rows;
    this.intake = intake;
    this.planning = planning;
    this.progress = progress;
    this.transaction = transaction;
    this.events = events;
  }

  /** Does nothing unless the import is confirmed and not created yet. */
  void create(UUID id) {
    try {
      transaction.executeWithoutResult(status -> createOnce(id));
    } finally {
      progress.end(id);
    }
  }

  private void createOnce(UUID id) {
    // Whoever comes second waits here until the first has committed, and then has nothing to move.
    if (transitions.create(id) == 0) {
      return;
    }
    Import about = imports.findById(id).orElseThrow();
    List<CsvRow> wanted = rows.toCreate(about);
    List<NewHire> hires = wanted.stream().map(CsvRow::hire).toList();
    BatchSubmission batch =
        BatchSubmission.of(id, about.fileName(), planning.current(), hires)
            .withDetails(wanted.stream().map(CsvRow::details).toList())
            .withRows(wanted.stream().map(CsvRow::row).toList());
    intake.take(batch, about.confirmer(), about.uploadedBy(), count -> progress.advance(id, count));
    contents.forget(id);
    events.publishEvent(new Changed(id));
  }
}
