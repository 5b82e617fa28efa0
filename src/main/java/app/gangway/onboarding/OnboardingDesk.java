package app.gangway.onboarding;

import app.gangway.access.Role;
import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingEvent.Reopened;
import app.gangway.onboarding.OnboardingEvent.Withdrawn;
import app.gangway.onboarding.Timeline.Line;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of an onboarding: take it in, call it off, run again what failed. */
@Service
@Transactional
public class OnboardingDesk {

  private final Intake intake;
  private final Onboardings onboardings;
  private final OnboardingSteps steps;
  private final ActivityRuns runs;
  private final ActivitySteps runSteps;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OnboardingDesk(
      Intake intake,
      Onboardings onboardings,
      OnboardingSteps steps,
      ActivityRuns runs,
      ActivitySteps runSteps,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.intake = intake;
    this.onboardings = onboardings;
    this.steps = steps;
    this.runs = runs;
    this.runSteps = runSteps;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Takes one in; its rows are safe when this returns, and its activities are on their way. */
  @RolesAllowed(Role.HR)
  public void submit(Submission submission, Plan plan, Actor actor) {
    submit(List.of(submission), plan, actor);
  }

  /** Takes many in, all or none. */
  @RolesAllowed(Role.HR)
  public void submit(List<Submission> submissions, Plan plan, Actor actor) {
    intake.take(submissions, plan, actor, written -> {});
  }

  /**
   * Calls a running onboarding off: what has not started does not start, what is at work ends.
   *
   * @return false when it had ended already
   */
  @RolesAllowed(Role.HR)
  public boolean withdraw(UUID id, Actor actor) {
    Instant now = clock.instant();
    if (steps.withdraw(id, now) == 0) {
      return false;
    }
    List<UUID> jobs =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .filter(run -> run.status() == ActivityStatus.QUEUED)
            .map(ActivityRun::jobId)
            .toList();
    steps.dropOpen(id, runSteps.withdrawOpen(id, now));
    Tally tally = steps.tally(id).orElseThrow();
    timeline.write(
        id,
        now,
        TimelineKind.WITHDRAWN,
        actor,
        "Onboarding of %s was withdrawn.".formatted(tally.name()));
    events.publishEvent(new Withdrawn(id, tally.name(), actor, now));
    events.publishEvent(new Dropped(jobs));
    events.publishEvent(new Ended(id, tally.batchId(), tally.status()));
    events.publishEvent(new Changed(id, tally.batchId()));
    return true;
  }

  /**
   * Sends every failed activity of an onboarding on its way again; the fan-in follows once more.
   *
   * @return how many are on their way; 0 when none had failed
   */
  @RolesAllowed(Role.HR)
  public int runAgain(UUID id, Actor actor) {
    Instant now = clock.instant();
    onboardings.lock(id);
    List<ActivityRun> failed =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .filter(run -> run.status() == ActivityStatus.FAILED)
            .toList();
    if (failed.isEmpty() || steps.reopen(id, failed.size()) == 0) {
      return 0;
    }
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    UUID batchId = onboarding.batchId().orElse(null);
    List<QueuedActivity> queued = new ArrayList<>();
    for (ActivityRun run : failed) {
      UUID job = RowIds.next();
      runSteps.runAgain(run.id(), job, now);
      String line = "%s is run again.".formatted(activities.title(run.activity()));
      timeline.write(
          List.of(new Line(id, now, TimelineKind.RUN_AGAIN, actor, run.activity(), line)));
      queued.add(run.queued(job, batchId, onboarding.hire()));
    }
    events.publishEvent(new Reopened(id, batchId, onboarding.hire().name(), actor, now));
    events.publishEvent(new Queued(queued));
    events.publishEvent(new Changed(id, batchId));
    return queued.size();
  }
}
