package app.gangway.onboarding.intake;

import app.gangway.activity.Activities;
import app.gangway.onboarding.StepKind;
import app.gangway.process.HireFacts;
import app.gangway.process.PlannedStep;
import app.gangway.process.ProcessPlan;
import app.gangway.process.ProcessPlanner;
import app.gangway.process.ProcessVersions;
import app.gangway.process.PublishedProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans by the processes that are published. */
@Component
public class ProcessPlanning {

  private final ProcessPlanner planner;
  private final ProcessVersions versions;
  private final Activities activities;
  private final Clock clock;

  ProcessPlanning(
      ProcessPlanner planner, ProcessVersions versions, Activities activities, Clock clock) {
    this.planner = planner;
    this.versions = versions;
    this.activities = activities;
    this.clock = clock;
  }

  /** By what is published now, for any number of people; not to be kept. */
  public Planning current() {
    ProcessPlanner.Planning current = planner.current();
    Instant now = clock.instant();
    return submission -> plan(current.plan(facts(submission), now), now);
  }

  /** Whether there is no process but what comes with Gangway. */
  public boolean isBuiltInForAll() {
    return planner.current().isBuiltInForAll();
  }

  /** What a process goes by of somebody who comes in. */
  static HireFacts facts(Submission submission) {
    return new HireFacts(
        submission.hire().role(),
        submission.details().department(),
        submission.details().location(),
        submission.hire().startDate());
  }

  private Plan plan(ProcessPlan planned, Instant now) {
    if (planned.builtIn()) {
      return new Plan(planned.version(), Plan.everything(activities).steps(), true);
    }
    Optional<PublishedProcess> process = versions.find(planned.version());
    List<Step> steps =
        planned.steps().stream().map(step -> step(process.orElseThrow(), step, now)).toList();
    return new Plan(planned.version(), steps, steps.stream().anyMatch(step -> !step.cleared()));
  }

  private static Step step(PublishedProcess process, PlannedStep planned, Instant now) {
    String title =
        process
            .definition()
            .step(planned.key())
            .map(step -> step.title(Locale.ENGLISH))
            .orElse(planned.key());
    return new Step(
        planned.action(),
        planned.key(),
        title,
        planned.task() ? StepKind.TASK : StepKind.ACTIVITY,
        planned.required(),
        !planned.approval(),
        planned.late() == null ? planned.start() : now.minus(planned.late()),
        planned.due(),
        planned.after(),
        planned.owner(),
        planned.beforeStart());
  }
}
