package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.onboarding.OnboardingEvent.ApprovalNeeded;
import app.gangway.onboarding.OnboardingEvent.Changed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that a worker makes with a single activity, each one commit. */
@Service
@Transactional
class ActivityDesk {

  private final Onboardings onboardings;
  private final OnboardingSteps steps;
  private final ActivitySteps runs;
  private final FanIn fanIn;
  private final Activities activities;
  private final RetryRule retryRule;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ActivityDesk(
      Onboardings onboardings,
      OnboardingSteps steps,
      ActivitySteps runs,
      FanIn fanIn,
      Activities activities,
      RetryRule retryRule,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.steps = steps;
    this.runs = runs;
    this.fanIn = fanIn;
    this.activities = activities;
    this.retryRule = retryRule;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Claims an activity for a job; empty when there is nothing (any more) to do, or when it has been
   * given to another job.
   */
  Optional<Attempt> claim(UUID runId, UUID job) {
    Instant now = clock.instant();
    Optional<RunState> found = runs.state(runId).filter(RunState::canStart);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RunState state = found.get();
    Attempt attempt = state.next(now);
    int claimed =
        runs.claim(
            runId,
            job,
            state.claim(),
            state.status(),
            attempt.number(),
            now,
            attempt.firstStartedAt());
    if (claimed == 0) {
      return Optional.empty();
    }
    if (state.wasInterrupted()) {
      String line = title(attempt) + " was interrupted and starts once more.";
      write(attempt, now, TimelineKind.INTERRUPTED, line);
    }
    changed(attempt);
    return Optional.of(attempt);
  }

  void succeed(Attempt attempt, ActivityResult result) {
    Instant now = clock.instant();
    writePassed(attempt);
    settle(attempt, ActivityStatus.DONE, result.text(), now);
    write(attempt, now, TimelineKind.ACTIVITY_DONE, result.line());
  }

  /**
   * Notes that an attempt failed.
   *
   * @return when to try again; empty when it failed for good
   */
  Optional<Instant> fail(Attempt attempt, String reason) {
    Instant now = clock.instant();
    onboardings.lock(attempt.onboardingId());
    boolean withdrawn =
        steps.tally(attempt.onboardingId()).orElseThrow().status() == OnboardingStatus.WITHDRAWN;
    writePassed(attempt);
    Optional<Instant> due = withdrawn ? Optional.empty() : retryRule.next(attempt, now);
    if (due.isPresent()) {
      moved(
          runs.requeue(
              attempt.runId(), attempt.claim(), Texts.cut(reason), attempt.cleared(), due.get()),
          attempt);
      changed(attempt);
    } else {
      settle(attempt, ActivityStatus.FAILED, reason, now);
    }
    write(
        attempt,
        now,
        due.isPresent() ? TimelineKind.ATTEMPT_FAILED : TimelineKind.ACTIVITY_FAILED,
        "%s, attempt %d of %d failed: %s"
            .formatted(title(attempt), attempt.number(), retryRule.attempts(), reason));
    return due;
  }

  /** The check asks for an approval: the activity waits from now on. */
  void await(Attempt attempt, ApprovalCheck check) {
    Instant now = clock.instant();
    onboardings.lock(attempt.onboardingId());
    if (steps.tally(attempt.onboardingId()).orElseThrow().status().isEnded()) {
      settle(attempt, ActivityStatus.WITHDRAWN, null, now);
      return;
    }
    String reason = check.reason(attempt.hire());
    moved(runs.await(attempt.runId(), attempt.claim(), reason), attempt);
    steps.await(attempt.onboardingId());
    write(attempt, now, TimelineKind.CHECKED, check.line(Verdict.APPROVAL_NEEDED));
    events.publishEvent(
        new ApprovalNeeded(attempt.onboardingId(), attempt.runId(), attempt.hire(), reason, now));
    changed(attempt);
  }

  private void settle(Attempt attempt, ActivityStatus end, @Nullable String outcome, Instant now) {
    int failed = end == ActivityStatus.FAILED ? 1 : 0;
    steps.settleOne(attempt.onboardingId(), failed, 0);
    String text = outcome == null ? null : Texts.cut(outcome);
    moved(
        runs.settle(attempt.runId(), attempt.claim(), end, text, attempt.cleared(), now), attempt);
    fanIn.announceIfDue(attempt.onboardingId());
  }

  /** Rolls the whole step back when somebody else has taken the activity over. */
  private static void moved(int rows, Attempt attempt) {
    if (rows == 0) {
      throw new StaleStepException(
          "Attempt %d of activity %s was taken over".formatted(attempt.number(), attempt.runId()));
    }
  }

  private String title(Attempt attempt) {
    return activities.title(attempt.activity());
  }

  private void write(Attempt attempt, Instant at, TimelineKind kind, String line) {
    timeline.write(attempt.onboardingId(), at, kind, Actor.HOUSE, attempt.activity(), line);
  }

  private void writePassed(Attempt attempt) {
    if (attempt.passed() != null) {
      write(attempt, attempt.passed().at(), TimelineKind.CHECKED, attempt.passed().line());
    }
  }

  private void changed(Attempt attempt) {
    events.publishEvent(new Changed(attempt.onboardingId(), attempt.batchId()));
  }
}
