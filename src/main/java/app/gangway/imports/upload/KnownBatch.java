package app.gangway.imports.upload;

import app.gangway.batch.BatchProgress;
import app.gangway.imports.Import;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A batch as somebody may ask for it who was promised one. */
public sealed interface KnownBatch {

  /** Somebody has said yes to its file; it is not made yet, but will be. */
  record Due(Import from) implements KnownBatch {}

  /**
   * It is there.
   *
   * @param confirmedAt when somebody said yes to its file; null if it came from none
   */
  record Made(BatchProgress progress, @Nullable Instant confirmedAt) implements KnownBatch {}
}
