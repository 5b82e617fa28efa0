package app.gangway.onboarding;

import app.gangway.access.HouseOnly;
import app.gangway.activity.Activities;
import app.gangway.activity.Activity;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityFailedException;
import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.onboarding.Performance.Done;
import app.gangway.onboarding.Performance.FailedForGood;
import app.gangway.onboarding.Performance.Over;
import app.gangway.onboarding.Performance.RetryDue;
import app.gangway.onboarding.Performance.Waiting;
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

  /** A check that takes longer leaves time for the onboarding to be called off or held up. */
  private static final Duration MOMENT = Duration.ofMillis(10);

  private final ActivityDesk desk;
  private final Activities activities;
  private final TimeLimit timeLimit;
  private final RetryRule retryRule;
  private final OnboardingMeters meters;
  private final Clock clock;

  ActivityPerformer(
      ActivityDesk desk,
      Activities activities,
      TimeLimit timeLimit,
      RetryRule retryRule,
      OnboardingMeters meters,
      Clock clock) {
    this.desk = desk;
    this.activities = activities;
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
  @HouseOnly
  public Performance perform(UUID runId, UUID job) throws InterruptedException {
    Attempt attempt = desk.claim(runId, job).orElse(null);
    if (attempt == null) {
      return new Over();
    }
    meters.started(attempt);
    long start = System.nanoTime();
    try {
      Performance performance = perform(attempt);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      meters.attempted(attempt.activity(), performance.outcome(), took);
      return performance;
    } catch (StaleStepException takenOver) {
      LOG.info("{}", takenOver.getMessage());
      return new Over();
    }
  }

  private Performance perform(Attempt claimed) throws InterruptedException {
    Attempt attempt = claimed;
    Duration limit = retryRule.limit(attempt, clock.instant());
    Duration spent = Duration.ZERO;
    try {
      Activity activity = installed(attempt);
      ApprovalCheck check = attempt.cleared() ? null : activity.check().orElse(null);
      if (check != null) {
        long start = System.nanoTime();
        CheckAnswer answer =
            timeLimit.call(check.name(), () -> CheckAnswer.of(check, claimed.hire()), limit, spent);
        spent = Duration.ofNanos(System.nanoTime() - start);
        if (answer.verdict() == Verdict.APPROVAL_NEEDED) {
          return desk.await(attempt, answer) ? new Waiting() : new Over();
        }
        attempt = attempt.passed(answer.line(), clock.instant());
        if (spent.compareTo(MOMENT) > 0 && !desk.mayGoOn(attempt)) {
          return new Over();
        }
      }
      ActivityCall call = attempt.call();
      desk.succeed(attempt, timeLimit.call("It", () -> activity.perform(call), limit, spent));
      return new Done();
    } catch (ActivityFailedException failure) {
      String reason = failure.getMessage();
      return desk.fail(attempt, reason)
          .<Performance>map(due -> new RetryDue(due, reason))
          .orElseGet(() -> new FailedForGood(reason));
    }
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
