package app.gangway.common.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what to set, instead of a stack trace. */
public class UnusableConfigurationAnalyzer
    extends AbstractFailureAnalyzer<UnusableConfigurationException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableConfigurationException cause) {
    return new FailureAnalysis(
        "Gangway does not start: %s.".formatted(cause.getMessage()), cause.action(), cause);
  }
}
