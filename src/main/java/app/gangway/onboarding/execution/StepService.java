package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.StepSkipped;
import app.gangway.onboarding.OnboardingEvent.TaskAdded;
import app.gangway.onboarding.OnboardingEvent.TaskDone;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.ready.Readiness;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people end steps: by doing them, or by saying that they are not needed. */
@Service
@Transactional
public class StepService {

  private final WorkerTransitions workerTransitions;
  private final ActivityTransitions runs;
  private final OnboardingTransitions transitions;
  private final Onboardings onboardings;
  private final Activities activities;
  private final AddedTasks added;
  private final Readiness readiness;
  private final StepOwners owners;
  private final FanIn fanIn;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StepService(
      WorkerTransitions workerTransitions,
      ActivityTransitions runs,
      OnboardingTransitions transitions,
      Onboardings onboardings,
      Activities activities,
      AddedTasks added,
      Readiness readiness,
      StepOwners owners,
      FanIn fanIn,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.workerTransitions = workerTransitions;
    this.runs = runs;
    this.transitions = transitions;
    this.onboardings = onboardings;
    this.activities = activities;
    this.added = added;
    this.readiness = readiness;
    this.owners = owners;
    this.fanIn = fanIn;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A person has done a task that was to do, and is theirs, or any for HR.
   *
   * @param remark one line; null for none
   * @return false if it was not to do, or not any more, or is not theirs
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public boolean done(UUID run, @Nullable String remark, Actor actor) {
    RunState task = lock(run);
    if (task == null || !owners.mayEnd(run, actor)) {
      return false;
    }
    Instant now = clock.instant();
    String outcome = Timeline.because("Done by " + actor.name(), remark);
    if (runs.taskDone(run, OutcomeText.line(outcome), now) == 0) {
      return false;
    }
    String title = task.step().title(activities);
    String line = Timeline.because(title + " is done", remark);
    settled(task, TimelineKind.ACTIVITY_DONE, actor, line, now);
    events.publishEvent(
        new TaskDone(task.onboardingId(), task.hire().name(), title, actor, now, remark));
    return true;
  }

  /**
   * An optional step is not needed, says whoever owns it, or HR.
   *
   * @param remark why; one line
   * @return false if it is required, is at work, has settled, or is not theirs
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public boolean skip(UUID run, String remark, Actor actor) {
    return owners.mayEnd(run, actor) && skip(run, remark, actor, false);
  }

  /** The same, of a required step too. */
  @RolesAllowed(Role.ADMIN)
  public boolean skipRequired(UUID run, String remark, Actor actor) {
    return skip(run, remark, actor, true);
  }

  /**
   * Something more is to be done for somebody who is under way.
   *
   * @return false if they have ended, or go by no process
   */
  @RolesAllowed(Role.HR)
  public boolean add(UUID onboarding, NewTask task, Actor actor) {
    onboardings.lock(onboarding);
    OnboardingCounts counts = transitions.counts(onboarding).orElse(null);
    if (counts == null || counts.status().isEnded() || !added.add(onboarding, task, actor)) {
      return false;
    }
    readiness.rederive(onboarding);
    events.publishEvent(
        new TaskAdded(onboarding, counts.name(), task.title(), actor, clock.instant()));
    return true;
  }

  private boolean skip(UUID run, String remark, Actor actor, boolean required) {
    RunState step = lock(run);
    if (step == null || step.required() && !required) {
      return false;
    }
    Instant now = clock.instant();
    String outcome = Timeline.because("Skipped by " + actor.name(), remark);
    if (runs.skip(run, OutcomeText.line(outcome), now) == 0) {
      return false;
    }
    if (step.status() == ActivityStatus.BLOCKED) {
      transitions.unblock(step.onboardingId());
    }
    events.publishEvent(new Dropped(List.of(step.jobId())));
    String title = step.step().title(activities);
    settled(
        step, TimelineKind.SKIPPED, actor, Timeline.because(title + " is skipped", remark), now);
    events.publishEvent(
        new StepSkipped(step.onboardingId(), step.hire().name(), title, actor, now, remark));
    return true;
  }

  /** As it stands once nobody else moves its onboarding; null if it is unknown. */
  private @Nullable RunState lock(UUID run) {
    RunState found = find(run);
    if (found == null) {
      return null;
    }
    onboardings.lock(found.onboardingId());
    return find(run);
  }

  private @Nullable RunState find(UUID run) {
    return workerTransitions.states(List.of(run)).get(run);
  }

  private void settled(RunState step, TimelineKind kind, Actor actor, String line, Instant now) {
    workerTransitions.countDown(step.onboardingId(), false);
    timeline.write(
        List.of(new Line(step.onboardingId(), now, kind, actor, step.step().id(), line)));
    fanIn.announceIfDue(List.of(step.onboardingId()));
  }
}
