package app.gangway.durable;

import app.gangway.activity.Activities;
import app.gangway.onboarding.intake.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orchestrations of the tutorial. */
public enum Orchestrator {
  /** One new hire, everything that is installed, no approval whatever the role. */
  ONBOARDING("OnboardingOrchestrator"),
  /** Many new hires, one child each of the former kind. */
  PARALLEL("ParallelOnboardingOrchestrator"),
  /** One new hire, and only what may need an approval. */
  EXTERNAL_EVENT("OnboardingOrchestratorExternalEvent");

  private final String word;

  Orchestrator(String word) {
    this.word = word;
  }

  /** Its name in the tutorial. */
  public String word() {
    return word;
  }

  public static Optional<Orchestrator> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The names of all, in the tutorial's order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Orchestrator::word).toList();
  }

  /** What each new hire of it is to do. */
  public Plan plan(Activities installed) {
    return this == EXTERNAL_EVENT
        ? new Plan(installed.withCheck(), true)
        : new Plan(installed.names(), false);
  }
}
