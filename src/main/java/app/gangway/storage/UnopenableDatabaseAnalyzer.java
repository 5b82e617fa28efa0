package app.gangway.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application why a database cannot be opened, and what to do. */
class UnopenableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnopenableDatabaseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnopenableDatabaseException cause) {
    return new FailureAnalysis(
        "Gangway does not start: %s.".formatted(cause.getMessage()), cause.action(), cause);
  }
}
