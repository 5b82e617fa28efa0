package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.Deferred;
import app.gangway.activity.Ordered;
import app.gangway.activity.Refused;
import app.gangway.common.concurrent.GroupCommit;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingEvent.ApprovalNeeded;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.execution.Claims.Claimed;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps that a worker makes with a single activity. Those that every activity makes share a
 * commit with the same step of others; the rarer ones have one of their own.
 */
@Service
class ActivityService {

  private final AttemptLock attempts;
  private final BackEndWaits waits;
  private final OnboardingTransitions transitions;
  private final ActivityTransitions runs;
  private final Activities activities;
  private final RetryPolicy retryRule;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final AbandonedActivities takingBack;
  private final WorkerTransitions workerTransitions;
  private final GroupCommit<Claims.Request, Claimed> claiming;
  private final GroupCommit<Settlement, Settlement> settling;

  ActivityService(
      Claims claims,
      Settlements settlements,
      AbandonedActivities takingBack,
      WorkerTransitions workerTransitions,
      AttemptLock attempts,
      BackEndWaits waits,
      OnboardingTransitions transitions,
      ActivityTransitions runs,
      Activities activities,
      RetryPolicy retryRule,
      Timeline timeline,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.takingBack = takingBack;
    this.workerTransitions = workerTransitions;
    this.attempts = attempts;
    this.waits = waits;
    this.transitions = transitions;
    this.runs = runs;
    this.activities = activities;
    this.retryRule = retryRule;
    this.timeline = timeline;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
    claiming = new GroupCommit<>(claims::claim);
    settling =
        new GroupCommit<>(
            group -> {
              settlements.settle(group);
              return group;
            });
  }

  /**
   * Claims an activity for a job; empty when there is nothing (any more) to do, or when it has been
   * given to another job.
   */
  Optional<Attempt> claim(UUID runId, UUID job) {
    Claims.Request request = new Claims.Request(runId, job);
    Claimed claimed = claiming.ask(request);
    @Nullable RunState interrupted = claimed.interrupted();
    if (interrupted != null && takingBack.fromTheDead(interrupted)) {
      claimed = claiming.ask(request);
    }
    return Optional.ofNullable(claimed.attempt());
  }

  void succeed(Attempt attempt, ActivityResult result) {
    Instant now = clock.instant();
    Line line = attempt.line(now, TimelineKind.ACTIVITY_DONE, result.line());
    settling.ask(
        settlement(attempt, ActivityStatus.DONE, result.text(), now, line, result.alongside()));
  }

  /** A back end has taken it: from now on it waits for the answer, unless it was withdrawn. */
  void order(Attempt attempt, Ordered order) {
    if (!waits.order(attempt, order)) {
      takingBack.from(attempt);
    }
  }

  /** The back end is to be asked again later, unless it was withdrawn meanwhile. */
  void defer(Attempt attempt, Deferred deferred) {
    if (!waits.defer(attempt, deferred)) {
      takingBack.from(attempt);
    }
  }

  /** The back end does not want it: it has failed for good. */
  void refuse(Attempt attempt, Refused refused) {
    Instant now = clock.instant();
    String reason = refused.reason();
    String failed = "%s failed: %s".formatted(attempt.step().title(activities), reason);
    Line line = attempt.line(now, TimelineKind.ACTIVITY_FAILED, failed);
    settling.ask(
        settlement(attempt, ActivityStatus.FAILED, reason, now, line, refused.alongside()));
  }

  /**
   * Notes that an attempt failed.
   *
   * @return when to try again; empty when it failed for good
   */
  Optional<Instant> fail(Attempt attempt, String reason) {
    Instant now = clock.instant();
    Optional<Instant> due = retryRule.next(attempt, now);
    if (due.isPresent() && tryAgain(attempt, reason, now, due.get())) {
      return due;
    }
    Line line = attempt.line(now, TimelineKind.ACTIVITY_FAILED, whatFailed(attempt, reason));
    settling.ask(
        settlement(attempt, ActivityStatus.FAILED, reason, now, line, ActivityAnswer.NOTHING));
    return Optional.empty();
  }

  /** False when the onboarding was withdrawn meanwhile. */
  private boolean tryAgain(Attempt attempt, String reason, Instant now, Instant due) {
    return inOneCommit(
        () -> {
          if (attempts.lock(attempt) == OnboardingStatus.WITHDRAWN) {
            return false;
          }
          String outcome = OutcomeText.line(reason);
          AttemptLock.moved(
              runs.requeue(attempt.runId(), attempt.claim(), outcome, attempt.cleared(), due),
              attempt);
          List<Line> lines = new ArrayList<>(attempt.passedLines());
          lines.add(attempt.line(now, TimelineKind.ATTEMPT_FAILED, whatFailed(attempt, reason)));
          timeline.write(lines);
          changed(attempt);
          return true;
        });
  }

  /**
   * Whether an attempt that has waited for its check may go on to the activity; if not, it is taken
   * back: nothing starts after it was withdrawn or suspended.
   */
  boolean mayGoOn(Attempt attempt) {
    RunState found = workerTransitions.states(List.of(attempt.runId())).get(attempt.runId());
    if (found == null || found.held()) {
      takingBack.from(attempt);
      return false;
    }
    return true;
  }

  /**
   * The check asks for an approval: the activity waits from now on, unless it was withdrawn.
   *
   * @return whether it waits
   */
  boolean await(Attempt attempt, CheckResult answer) {
    Instant now = clock.instant();
    boolean waits =
        inOneCommit(
            () ->
                !attempts.lock(attempt).isEnded()
                    && !transitions.isWithdrawnWithBatch(attempt.onboardingId())
                    && ask(attempt, answer, now));
    if (!waits) {
      takingBack.from(attempt);
    }
    return waits;
  }

  private boolean ask(Attempt attempt, CheckResult answer, Instant now) {
    String reason = answer.reason();
    AttemptLock.moved(runs.await(attempt.runId(), attempt.claim(), reason, now), attempt);
    transitions.await(attempt.onboardingId());
    timeline.write(List.of(attempt.line(now, TimelineKind.CHECKED, answer.line())));
    events.publishEvent(
        new ApprovalNeeded(
            attempt.onboardingId(),
            attempt.runId(),
            attempt.hire(),
            reason,
            answer.approvers(),
            now));
    changed(attempt);
    return true;
  }

  private boolean inOneCommit(BooleanSupplier step) {
    return Boolean.TRUE.equals(transaction.execute(status -> step.getAsBoolean()));
  }

  private static Settlement settlement(
      Attempt attempt,
      ActivityStatus end,
      @Nullable String outcome,
      Instant at,
      Line line,
      Runnable alongside) {
    List<Line> told = new ArrayList<>(attempt.passedLines());
    told.add(line);
    return new Settlement(attempt, end, outcome, at, told, alongside);
  }

  private String whatFailed(Attempt attempt, String reason) {
    return "%s, attempt %d of %d failed: %s"
        .formatted(
            attempt.step().title(activities), attempt.number(), retryRule.attempts(), reason);
  }

  private void changed(Attempt attempt) {
    events.publishEvent(new Changed(attempt.onboardingId(), attempt.batchId()));
  }
}
