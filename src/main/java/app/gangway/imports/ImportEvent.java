package app.gangway.imports;

import app.gangway.common.change.ChangeEvent;
import app.gangway.common.change.ProgressEvent;
import java.util.UUID;

/** What the imports tell those who listen. */
public sealed interface ImportEvent {

  /** An import is not as it was; for pages. Published inside the transaction that made it so. */
  record Changed(UUID importId) implements ImportEvent, ChangeEvent {}

  /** Somebody said yes: the batch is due. Published inside the transaction that made it so. */
  record Confirmed(UUID importId, String fileName) implements ImportEvent {}

  /**
   * More of its rows have been written, but none is committed yet; {@link CreationProgress} says
   * how many. For pages of this node.
   */
  record Advanced(UUID importId) implements ImportEvent, ProgressEvent {}
}
