package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.ActivityResult;
import app.gangway.common.Actor;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the activities that a back end has taken, once its answer is there. The first answer counts;
 * one that comes before the worker that placed the order has said so counts too.
 */
@Service
@Transactional
public class OrderService {

  private final WorkerTransitions workerTransitions;
  private final ActivityTransitions runs;
  private final Onboardings onboardings;
  private final Activities activities;
  private final FanIn fanIn;
  private final Timeline timeline;
  private final Clock clock;

  OrderService(
      WorkerTransitions workerTransitions,
      ActivityTransitions runs,
      Onboardings onboardings,
      Activities activities,
      FanIn fanIn,
      Timeline timeline,
      Clock clock) {
    this.workerTransitions = workerTransitions;
    this.runs = runs;
    this.onboardings = onboardings;
    this.activities = activities;
    this.fanIn = fanIn;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * What was ordered is done.
   *
   * @return false if it had ended already, by an answer or a withdrawal, or is unknown
   */
  @SystemOnly
  public boolean done(UUID run) {
    return answer(
        run,
        ActivityStatus.DONE,
        TimelineKind.ACTIVITY_DONE,
        state ->
            activities
                .find(state.activity())
                .map(activity -> activity.result(state.hire()))
                .orElseGet(() -> new ActivityResult(state.activity(), state.activity())));
  }

  /**
   * What was ordered will not be done.
   *
   * @param reason one line that a person understands
   * @return false if it had ended already, by an answer or a withdrawal, or is unknown
   */
  @SystemOnly
  public boolean failed(UUID run, String reason) {
    return answer(
        run,
        ActivityStatus.FAILED,
        TimelineKind.ACTIVITY_FAILED,
        state ->
            new ActivityResult(
                reason, "%s failed: %s".formatted(activities.title(state.activity()), reason)));
  }

  private interface Answer {
    ActivityResult to(RunState order);
  }

  private boolean answer(UUID run, ActivityStatus end, TimelineKind kind, Answer answer) {
    RunState order = workerTransitions.states(List.of(run)).get(run);
    if (order == null) {
      return false;
    }
    Instant now = clock.instant();
    ActivityResult result = answer.to(order);
    onboardings.lock(order.onboardingId());
    if (runs.answer(run, end, OutcomeText.line(result.text()), now) == 0) {
      return false;
    }
    workerTransitions.countDown(order.onboardingId(), end == ActivityStatus.FAILED);
    timeline.write(
        List.of(
            new Line(
                order.onboardingId(), now, kind, Actor.SYSTEM, order.activity(), result.line())));
    fanIn.announceIfDue(List.of(order.onboardingId()));
    return true;
  }
}
