package app.gangway.batch.ui;

import app.gangway.ui.Facts;
import java.util.UUID;

/** Where a batch came from, on its page. Implemented by the module that made it. */
public interface BatchOrigin {

  /** Adds what is known of it; nothing of a batch that the module did not make. */
  void describe(UUID batchId, Facts facts);
}
