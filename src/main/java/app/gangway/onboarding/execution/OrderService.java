package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.ActivityResult;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.OrderMarkedDone;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrderService(
      WorkerTransitions workerTransitions,
      ActivityTransitions runs,
      Onboardings onboardings,
      Activities activities,
      FanIn fanIn,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.workerTransitions = workerTransitions;
    this.runs = runs;
    this.onboardings = onboardings;
    this.activities = activities;
    this.fanIn = fanIn;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was ordered is done.
   *
   * @return false if it had ended already, by an answer or a withdrawal, or is unknown
   */
  @SystemOnly
  public boolean done(UUID run) {
    return answer(run, ActivityStatus.DONE, this::result, Actor.SYSTEM, null);
  }

  /**
   * The same, with something that whoever says so adds to the timeline.
   *
   * @param note one line
   */
  @SystemOnly
  public boolean done(UUID run, String note) {
    return answer(run, ActivityStatus.DONE, this::result, Actor.SYSTEM, note);
  }

  /**
   * A person knows that what was ordered is done, though the back end has not said so.
   *
   * @param remark how they know; one line
   * @return false if it had ended already, by an answer or a withdrawal, or is unknown
   */
  @RolesAllowed(Role.HR)
  public boolean markDone(UUID run, String remark, Actor actor) {
    RunState order = find(run);
    String title = order == null ? "" : order.step().title(activities);
    String note = "%s marked as done: %s".formatted(title, remark);
    if (order == null || !answer(run, ActivityStatus.DONE, this::result, actor, note)) {
      return false;
    }
    events.publishEvent(
        new OrderMarkedDone(
            order.onboardingId(), order.hire().name(), title, actor, clock.instant(), remark));
    return true;
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
        order ->
            new ActivityResult(
                reason, "%s failed: %s".formatted(order.step().title(activities), reason)),
        Actor.SYSTEM,
        null);
  }

  /**
   * Writes something that a back end says into the timeline; it changes nothing.
   *
   * @param note one line
   */
  @SystemOnly
  public void note(UUID run, String note) {
    RunState order = find(run);
    if (order != null) {
      timeline.write(List.of(note(order, Actor.SYSTEM, note, clock.instant())));
      events.publishEvent(new Changed(order.onboardingId(), order.batchId()));
    }
  }

  /**
   * Has an order that waits for its time placed at once.
   *
   * @return false if it does not wait
   */
  @RolesAllowed(Role.ADMIN)
  public boolean placeNow(UUID run) {
    RunState order = find(run);
    UUID job = RowIds.next();
    if (order == null || order.held() || runs.startNow(run, job, clock.instant()) == 0) {
      return false;
    }
    events.publishEvent(new Queued(List.of(order.queued(job))));
    return true;
  }

  private ActivityResult result(RunState order) {
    return activities
        .find(order.activity())
        .map(activity -> activity.result(order.hire()))
        .orElseGet(() -> new ActivityResult(order.activity(), order.activity()));
  }

  private @Nullable RunState find(UUID run) {
    return workerTransitions.states(List.of(run)).get(run);
  }

  private boolean answer(
      UUID run,
      ActivityStatus end,
      Function<RunState, ActivityResult> answer,
      Actor actor,
      @Nullable String note) {
    RunState order = find(run);
    if (order == null) {
      return false;
    }
    Instant now = clock.instant();
    ActivityResult result = answer.apply(order);
    String outcome = OutcomeText.line(result.text());
    boolean failed = end == ActivityStatus.FAILED;
    String cause = failed ? order.cause(outcome) : null;
    onboardings.lock(order.onboardingId());
    if (runs.answer(run, end, outcome, cause, now) == 0) {
      return false;
    }
    workerTransitions.countDown(order.onboardingId(), failed && order.required());
    TimelineKind kind = failed ? TimelineKind.ACTIVITY_FAILED : TimelineKind.ACTIVITY_DONE;
    List<Line> lines = new ArrayList<>();
    if (note != null) {
      lines.add(note(order, actor, note, now));
    }
    lines.add(
        new Line(order.onboardingId(), now, kind, Actor.SYSTEM, order.step().id(), result.line()));
    timeline.write(lines);
    fanIn.announceIfDue(List.of(order.onboardingId()));
    return true;
  }

  private static Line note(RunState order, Actor actor, String note, Instant at) {
    return new Line(
        order.onboardingId(),
        at,
        TimelineKind.NOTED,
        actor,
        order.step().id(),
        OutcomeText.line(note));
  }
}
