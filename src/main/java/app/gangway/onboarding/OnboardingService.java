package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.OnboardingRetried;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.Timeline.Line;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of an onboarding: take it in, call it off, hold it up, run again what failed. */
@Service
@Transactional
public class OnboardingService {

  private final OnboardingIntake intake;
  private final Withdrawals withdrawals;
  private final Suspensions suspensions;
  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;
  private final ActivityRuns runs;
  private final ActivityTransitions runTransitions;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OnboardingService(
      OnboardingIntake intake,
      Withdrawals withdrawals,
      Suspensions suspensions,
      Onboardings onboardings,
      OnboardingTransitions transitions,
      ActivityRuns runs,
      ActivityTransitions runTransitions,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.intake = intake;
    this.withdrawals = withdrawals;
    this.suspensions = suspensions;
    this.onboardings = onboardings;
    this.transitions = transitions;
    this.runs = runs;
    this.runTransitions = runTransitions;
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
    intake.take(submissions, plan, actor, null, written -> {});
  }

  /**
   * Calls a running onboarding off: what has not started does not start, what is at work ends.
   *
   * @return false when it had ended already
   */
  @RolesAllowed(Role.HR)
  public boolean withdraw(UUID id, Actor actor) {
    return withdraw(id, actor, null);
  }

  /**
   * The same for a reason.
   *
   * @param reason kept word for word; null for none
   */
  @RolesAllowed(Role.HR)
  public boolean withdraw(UUID id, Actor actor, @Nullable String reason) {
    return withdrawals.withdraw(id, actor, reason);
  }

  /**
   * Holds a running onboarding up: what is at work ends, nothing more starts, and it does not end
   * itself. The clock of an approval goes on, and its decision counts.
   *
   * @param reason null for none
   * @return false when it had ended already, or is held up already
   */
  @RolesAllowed(Role.HR)
  public boolean suspend(UUID id, Actor actor, @Nullable String reason) {
    return suspensions.suspend(id, actor, reason);
  }

  /**
   * Lets a suspended onboarding go on from where it stands.
   *
   * @param reason null for none
   * @return false when it was not suspended
   */
  @RolesAllowed(Role.HR)
  public boolean resume(UUID id, Actor actor, @Nullable String reason) {
    return suspensions.resume(id, actor, reason);
  }

  /**
   * Sends every failed activity of an onboarding on its way again; the fan-in follows once more.
   *
   * @return how many are on their way; 0 when none had failed
   */
  @RolesAllowed(Role.HR)
  public int runAgain(UUID id, Actor actor) {
    return runAgain(id, actor, null);
  }

  /**
   * The same for a reason.
   *
   * @param reason null for none
   */
  @RolesAllowed(Role.HR)
  public int runAgain(UUID id, Actor actor, @Nullable String reason) {
    Instant now = clock.instant();
    onboardings.lock(id);
    List<ActivityRun> failed =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .filter(run -> run.status() == ActivityStatus.FAILED)
            .toList();
    if (failed.isEmpty() || transitions.reopen(id, failed.size()) == 0) {
      return 0;
    }
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    UUID batchId = onboarding.batchId().orElse(null);
    List<QueuedActivity> queued = new ArrayList<>();
    for (ActivityRun run : failed) {
      UUID job = RowIds.next();
      runTransitions.runAgain(run.id(), job, now);
      String line = activities.title(run.activity()) + " is run again";
      timeline.write(
          List.of(
              new Line(
                  id,
                  now,
                  TimelineKind.RUN_AGAIN,
                  actor,
                  run.activity(),
                  Timeline.because(line, reason))));
      queued.add(run.queued(job, batchId, onboarding.hire()));
    }
    events.publishEvent(
        new OnboardingRetried(id, batchId, onboarding.hire().name(), actor, now, reason));
    events.publishEvent(new Queued(queued));
    events.publishEvent(new Changed(id, batchId));
    return queued.size();
  }
}
