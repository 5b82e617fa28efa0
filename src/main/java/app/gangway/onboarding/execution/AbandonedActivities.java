package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes activities back from workers that died at them, or that must not go on: into the queue, or
 * out of it for good where the onboarding has been withdrawn meanwhile. Each in a commit of its
 * own; so what is put into the queue is seen there by whoever holds it up.
 */
@Service
@Transactional
class AbandonedActivities {

  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;
  private final ActivityTransitions runs;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AbandonedActivities(
      Onboardings onboardings,
      OnboardingTransitions transitions,
      ActivityTransitions runs,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.transitions = transitions;
    this.runs = runs;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * From a worker that died.
   *
   * @return whether it is in the queue now
   */
  boolean fromTheDead(RunState found) {
    String what = found.step().title(activities) + " was interrupted";
    String queuedAgain = found.held() ? "." : " and starts once more.";
    return takeBack(
        found.onboardingId(),
        found.batchId(),
        found.runId(),
        found.claim(),
        queued ->
            new Line(
                found.onboardingId(),
                clock.instant(),
                TimelineKind.INTERRUPTED,
                Actor.SYSTEM,
                found.step().id(),
                what + (queued ? queuedAgain : " and is not started once more.")));
  }

  /** From a worker that has claimed it and not called it yet. */
  void from(Attempt attempt) {
    takeBack(
        attempt.onboardingId(),
        attempt.batchId(),
        attempt.runId(),
        attempt.claim(),
        queued -> null);
  }

  private interface Told {
    @Nullable Line line(boolean queued);
  }

  private boolean takeBack(UUID onboarding, @Nullable UUID batch, UUID run, int claim, Told told) {
    Instant now = clock.instant();
    onboardings.lock(onboarding);
    boolean queued =
        transitions.counts(onboarding).orElseThrow().status() != OnboardingStatus.WITHDRAWN;
    int moved = queued ? runs.takeBack(run, claim) : runs.withdraw(run, claim, now);
    if (moved == 0) {
      return false;
    }
    if (!queued) {
      transitions.dropOpen(onboarding, 1);
    }
    Line line = told.line(queued);
    if (line != null) {
      timeline.write(List.of(line));
    }
    events.publishEvent(new Changed(onboarding, batch));
    return queued;
  }
}
