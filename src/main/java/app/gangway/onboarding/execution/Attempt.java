package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.ActivityCall;
import app.gangway.common.Actor;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.CauseText;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StaleTransitionException;
import app.gangway.onboarding.StepName;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try at an activity, claimed by one worker.
 *
 * @param required whether the onboarding has failed if this has
 * @param cleared whether it may start without asking the check
 * @param number counted from 1
 * @param claim what the worker shows when it reports; an older one comes too late
 * @param lag from when it was due to its start
 * @param firstStartedAt when the first attempt began, less what the queue has cost since
 * @param details what else is known of the new hire
 * @param passed what the check said in letting it pass; null when it was not asked
 */
public record Attempt(
    UUID runId,
    StepName step,
    boolean required,
    boolean cleared,
    int number,
    int claim,
    Duration lag,
    Instant firstStartedAt,
    UUID onboardingId,
    @Nullable UUID batchId,
    NewHire hire,
    HireDetails details,
    @Nullable Passed passed) {

  /** The check's word, written down together with the attempt's outcome. */
  record Passed(String line, Instant at) {}

  /** The name of what carries it out. */
  String activity() {
    return step.activity();
  }

  /** Whether a check may make it wait before it is called. */
  boolean mayBeAsked(Activities activities) {
    return !cleared && (step.key() != null || !activities.surelyStarts(activity(), hire));
  }

  /** What the timeline says of the check, once it has let the activity pass. */
  List<Line> passedLines() {
    return passed == null
        ? List.of()
        : List.of(line(passed.at(), TimelineKind.CHECKED, passed.line()));
  }

  /** Something that Gangway says of it. */
  Line line(Instant at, TimelineKind kind, String text) {
    return new Line(onboardingId, at, kind, Actor.SYSTEM, step.id(), text);
  }

  /** For a report that comes too late. */
  StaleTransitionException takenOver() {
    return new StaleTransitionException(
        "Attempt %d of activity %s was taken over".formatted(number, runId));
  }

  ActivityCall call() {
    return new ActivityCall(
        activity(), hire, details, onboardingId, runId.toString(), number, claim);
  }

  /** What of an outcome others who failed for the same reason share. */
  String cause(@Nullable String outcome) {
    return CauseText.of(outcome, hire.email(), details.managerEmail());
  }

  /** What is told of it when it is sent on its way by a job. */
  QueuedActivity queued(UUID job) {
    return new QueuedActivity(
        runId, job, activity(), onboardingId, batchId, hire.name(), hire.role());
  }

  Attempt passed(String line, Instant at) {
    return new Attempt(
        runId,
        step,
        required,
        true,
        number,
        claim,
        lag,
        firstStartedAt,
        onboardingId,
        batchId,
        hire,
        details,
        new Passed(line, at));
  }
}
