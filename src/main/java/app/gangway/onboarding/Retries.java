package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.OnboardingRetried;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.execution.Followers;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs again what has failed; part of the commit of the service that was asked to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Retries {

  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;
  private final ActivityRuns runs;
  private final ActivityTransitions runTransitions;
  private final Followers followers;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Retries(
      Onboardings onboardings,
      OnboardingTransitions transitions,
      ActivityRuns runs,
      ActivityTransitions runTransitions,
      Followers followers,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.transitions = transitions;
    this.runs = runs;
    this.runTransitions = runTransitions;
    this.followers = followers;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sends every failed activity of an onboarding on its way again; the fan-in follows once more.
   *
   * @param reason null for none
   * @return how many are on their way; 0 when none had failed, or its batch was withdrawn
   */
  public int runAgain(UUID id, Actor actor, @Nullable String reason) {
    return runAgain(id, actor, reason, run -> run.status() == ActivityStatus.FAILED, false);
  }

  /**
   * The same as part of its batch, of which everything that had failed is run again.
   *
   * @param only what failed for this cause alone; null for everything that failed
   */
  public int runAgainWithBatch(
      UUID id, Actor actor, @Nullable String reason, @Nullable FailureCause only) {
    return runAgain(
        id,
        actor,
        reason,
        run -> only == null ? run.status() == ActivityStatus.FAILED : run.hasFailedFor(only),
        true);
  }

  private int runAgain(
      UUID id,
      Actor actor,
      @Nullable String reason,
      Predicate<ActivityRun> wanted,
      boolean withBatch) {
    Instant now = clock.instant();
    onboardings.lock(id);
    List<ActivityRun> failed =
        runs.findByOnboardingIdOrderByOrdinal(id).stream().filter(wanted).toList();
    if (failed.isEmpty() || transitions.reopen(id, failed.size(), required(failed)) == 0) {
      return 0;
    }
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    UUID batchId = onboarding.batchId().orElse(null);
    List<QueuedActivity> queued = new ArrayList<>();
    for (ActivityRun run : failed) {
      UUID job = RowIds.next();
      runTransitions.runAgain(run.id(), job, now);
      String line = run.name().title(activities) + " is run again";
      timeline.write(
          List.of(
              new Line(
                  id,
                  now,
                  TimelineKind.RUN_AGAIN,
                  actor,
                  run.name().id(),
                  Timeline.because(line, reason))));
      queued.add(run.queued(job, batchId, onboarding.hire()));
    }
    followers.reopen(id);
    events.publishEvent(
        new OnboardingRetried(
            id, batchId, onboarding.hire().name(), actor, now, reason, withBatch));
    events.publishEvent(new Queued(queued));
    events.publishEvent(new Changed(id, batchId));
    return queued.size();
  }

  private static int required(List<ActivityRun> failed) {
    return (int) failed.stream().filter(ActivityRun::required).count();
  }
}
