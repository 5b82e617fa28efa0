package app.gangway.onboarding;

import app.gangway.access.HouseOnly;
import app.gangway.activity.Activities;
import app.gangway.activity.Activity;
import app.gangway.activity.ActivityFailedException;
import app.gangway.activity.ActivityResult;
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
    try {
      Activity activity = installed(attempt);
      ApprovalCheck check = attempt.cleared() ? null : activity.check().orElse(null);
      if (check != null) {
        Verdict verdict = ask(check, attempt);
        if (verdict == Verdict.APPROVAL_NEEDED) {
          desk.await(attempt, check);
          return new Waiting();
        }
        attempt = attempt.passed(check.line(verdict), clock.instant());
      }
      desk.succeed(attempt, call(activity, attempt));
      return new Done();
    } catch (ActivityFailedException failure) {
      String reason = failure.getMessage();
      return desk.fail(attempt, reason)
          .<Performance>map(due -> new RetryDue(due, reason))
          .orElseGet(() -> new FailedForGood(reason));
    }
  }

  private static Verdict ask(ApprovalCheck check, Attempt attempt) throws ActivityFailedException {
    try {
      return check.check(attempt.hire());
    } catch (RuntimeException broken) {
      LOG.error("{} broke", check.name(), broken);
      throw new ActivityFailedException(check.name() + " broke; the log says more.", broken);
    }
  }

  private ActivityResult call(Activity activity, Attempt attempt)
      throws ActivityFailedException, InterruptedException {
    return timeLimit.call(
        () -> activity.perform(attempt.call()), retryRule.limit(attempt, clock.instant()));
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
