package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.Activity;
import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityFailedException;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.activity.Deferred;
import app.gangway.activity.Ordered;
import app.gangway.activity.Refused;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.OnboardingMeters;
import app.gangway.onboarding.StaleTransitionException;
import app.gangway.onboarding.execution.AttemptResult.Done;
import app.gangway.onboarding.execution.AttemptResult.FailedForGood;
import app.gangway.onboarding.execution.AttemptResult.OrderPlaced;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.AttemptResult.Postponed;
import app.gangway.onboarding.execution.AttemptResult.RetryDue;
import app.gangway.onboarding.execution.AttemptResult.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Carries one activity through: claim, check, call, settle. The call happens outside any
 * transaction, so a slow back end holds no connection and no lock.
 */
@Service
public class ActivityPerformer {

  private static final Logger LOG = LoggerFactory.getLogger(ActivityPerformer.class);

  /** A check that takes longer leaves time for the onboarding to be withdrawn or suspended. */
  private static final Duration MOMENT = Duration.ofMillis(10);

  private final ActivityService service;
  private final Activities activities;
  private final StepChecks checks;
  private final TimeLimit timeLimit;
  private final RetryPolicy retryRule;
  private final OnboardingMeters meters;
  private final Clock clock;

  ActivityPerformer(
      ActivityService service,
      Activities activities,
      StepChecks checks,
      TimeLimit timeLimit,
      RetryPolicy retryRule,
      OnboardingMeters meters,
      Clock clock) {
    this.service = service;
    this.activities = activities;
    this.checks = checks;
    this.timeLimit = timeLimit;
    this.retryRule = retryRule;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Makes one attempt at an activity, if it is due. Harmless however often it is called.
   *
   * @param job the id of the job that was sent; any other than the one that the row carries finds
   *     nothing to do
   * @throws InterruptedException when the node stops; the attempt is taken up again later
   */
  @SystemOnly
  public AttemptResult perform(UUID runId, UUID job) throws InterruptedException {
    Attempt attempt = service.claim(runId, job).orElse(null);
    if (attempt == null) {
      return new Over();
    }
    meters.started(attempt);
    long start = System.nanoTime();
    try {
      AttemptResult performance = perform(attempt);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      meters.attempted(attempt.activity(), performance.outcome(), took);
      return performance;
    } catch (StaleTransitionException takenOver) {
      LOG.info("{}", takenOver.getMessage());
      return new Over();
    }
  }

  private AttemptResult perform(Attempt claimed) throws InterruptedException {
    Attempt attempt = claimed;
    Duration limit = retryRule.limit(attempt, clock.instant());
    Duration spent = Duration.ZERO;
    try {
      Activity activity = installed(attempt);
      ApprovalCheck check = checks.before(attempt, activity).orElse(null);
      if (check != null) {
        long start = System.nanoTime();
        CheckResult answer =
            timeLimit.call(check.name(), () -> CheckResult.of(check, claimed.hire()), limit, spent);
        spent = Duration.ofNanos(System.nanoTime() - start);
        if (answer.verdict() == Verdict.APPROVAL_NEEDED) {
          return service.await(attempt, answer) ? new Waiting() : new Over();
        }
        attempt = attempt.passed(answer.line(), clock.instant());
        if (spent.compareTo(MOMENT) > 0 && !service.mayGoOn(attempt)) {
          return new Over();
        }
      }
      ActivityCall call = attempt.call();
      Duration own = activity.timeLimit().orElse(null);
      ActivityAnswer answer =
          own == null
              ? timeLimit.call("It", () -> activity.perform(call), limit, spent)
              : timeLimit.call("It", () -> activity.perform(call), own, Duration.ZERO);
      return answered(attempt, answer);
    } catch (ActivityFailedException failure) {
      String reason = failure.getMessage();
      return service
          .fail(attempt, reason)
          .<AttemptResult>map(due -> new RetryDue(due, reason))
          .orElseGet(() -> new FailedForGood(reason));
    }
  }

  private AttemptResult answered(Attempt attempt, ActivityAnswer answer) {
    if (answer instanceof Ordered order) {
      service.order(attempt, order);
      return new OrderPlaced();
    }
    if (answer instanceof Deferred deferred) {
      service.defer(attempt, deferred);
      return new Postponed(deferred.reason(), deferred.attempted());
    }
    if (answer instanceof Refused refused) {
      service.refuse(attempt, refused);
      return new FailedForGood(refused.reason());
    }
    service.succeed(attempt, (ActivityResult) answer);
    return new Done();
  }

  private Activity installed(Attempt attempt) throws ActivityFailedException {
    return activities
        .find(attempt.activity())
        .orElseThrow(
            () ->
                new ActivityFailedException(
                    "No activity named %s is installed.".formatted(attempt.activity())));
  }
}
