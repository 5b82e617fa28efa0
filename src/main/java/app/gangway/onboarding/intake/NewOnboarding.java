package app.gangway.onboarding.intake;

import app.gangway.common.RowIds;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepStart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An onboarding that is about to be written, with its steps as they begin. */
record NewOnboarding(Submission submission, Plan plan, List<NewStep> steps) {

  private static final int FIRST_ROUND = 1;

  /** A step as it begins. */
  record NewStep(UUID run, UUID onboarding, int ordinal, Step step, StepStart start) {}

  /** Plans it. What waits for other steps is begun when they are over. */
  static NewOnboarding of(Submission submission, Planning planning, Instant now) {
    Plan plan = planning.of(submission);
    List<NewStep> steps = new ArrayList<>(plan.steps().size());
    for (Step step : plan.steps()) {
      steps.add(new NewStep(RowIds.next(), submission.id(), steps.size(), step, start(step, now)));
    }
    return new NewOnboarding(submission, plan, steps);
  }

  private static StepStart start(Step step, Instant now) {
    if (step.after().isEmpty()) {
      return StepStart.of(step.kind(), step.start(), now);
    }
    Instant planned = step.start() == null ? now : step.start();
    return new StepStart(ActivityStatus.BLOCKED, planned, Duration.ZERO);
  }

  /** How many steps wait for others. */
  int blocked() {
    return (int) steps.stream().filter(each -> !each.step().after().isEmpty()).count();
  }

  /** Whether a process says when its steps are due. */
  boolean dated() {
    return steps.stream().anyMatch(each -> each.step().key() != null);
  }

  /** Whether nothing that is required is due by the first day. */
  boolean readyAtOnce() {
    return dated()
        && steps.stream().noneMatch(each -> each.step().required() && each.step().beforeStart());
  }

  /** The fan-in of one whose process says that nothing is to be done. */
  Optional<AllSettled> allSettled() {
    return steps.isEmpty()
        ? Optional.of(new AllSettled(submission.id(), FIRST_ROUND, submission.hire().name()))
        : Optional.empty();
  }

  /** What is to have a job. */
  List<QueuedActivity> queued(Instant now) {
    return steps.stream()
        .filter(each -> each.start().status() == ActivityStatus.QUEUED)
        .map(
            each ->
                new QueuedActivity(
                        each.run(),
                        each.run(),
                        each.step().activity(),
                        submission.id(),
                        submission.batchId(),
                        submission.hire().name(),
                        submission.hire().role())
                    .at(each.start().dueAt(), now))
        .toList();
  }
}
