package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.Deferred;
import app.gangway.activity.Ordered;
import app.gangway.common.RowIds;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.StepStart;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps by which an activity begins to wait for its back end: for the answer to what was
 * ordered, or for the time to ask again. Such a wait costs a row, and no worker.
 */
@Service
@Transactional
class BackEndWaits {

  private final AttemptLock attempts;
  private final ActivityTransitions runs;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BackEndWaits(
      AttemptLock attempts,
      ActivityTransitions runs,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.attempts = attempts;
    this.runs = runs;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A back end has taken it, and says later what came of it.
   *
   * @return false if the onboarding has been withdrawn meanwhile, and nothing was written
   */
  boolean order(Attempt attempt, Ordered order) {
    if (attempts.lock(attempt) == OnboardingStatus.WITHDRAWN) {
      return false;
    }
    Instant expectedBy = order.expectedBy() == null ? ActivityRun.NEVER : order.expectedBy();
    AttemptLock.moved(
        runs.order(attempt.runId(), attempt.claim(), attempt.cleared(), expectedBy), attempt);
    List<Line> lines = new ArrayList<>(attempt.passedLines());
    lines.add(attempt.line(clock.instant(), TimelineKind.ORDERED, order.line()));
    timeline.write(lines);
    changed(attempt);
    return true;
  }

  /**
   * The back end is to be asked again later, by another job; there is none before its time is near.
   *
   * @return false if the onboarding has been withdrawn meanwhile, and nothing was written
   */
  boolean defer(Attempt attempt, Deferred deferred) {
    if (attempts.lock(attempt) == OnboardingStatus.WITHDRAWN) {
      return false;
    }
    Instant now = clock.instant();
    Instant due = deferred.until();
    UUID job = RowIds.next();
    AttemptLock.moved(
        runs.defer(
            attempt.runId(),
            attempt.claim(),
            OutcomeText.line(deferred.reason()),
            attempt.cleared(),
            job,
            due,
            deferred.attempted() ? 0 : 1),
        attempt);
    List<Line> lines = new ArrayList<>(attempt.passedLines());
    if (deferred.attempted()) {
      lines.add(attempt.line(now, TimelineKind.ATTEMPT_FAILED, whatFailed(attempt, deferred)));
    }
    timeline.write(lines);
    if (due.isBefore(now.plus(StepStart.NEAR))) {
      events.publishEvent(new Queued(List.of(attempt.queued(job).at(due, now))));
    }
    changed(attempt);
    return true;
  }

  private String whatFailed(Attempt attempt, Deferred deferred) {
    return "%s, attempt %d failed: %s"
        .formatted(attempt.step().title(activities), attempt.number(), deferred.reason());
  }

  private void changed(Attempt attempt) {
    events.publishEvent(new Changed(attempt.onboardingId(), attempt.batchId()));
  }
}
