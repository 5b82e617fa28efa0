package app.gangway.jobs;

import app.gangway.onboarding.execution.PlannedSteps;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for steps whose time has come. */
@Component
class StepSweeps {

  private final PlannedSteps steps;

  StepSweeps(PlannedSteps steps) {
    this.steps = steps;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 10_000)
  void begin() {
    steps.begin();
  }
}
