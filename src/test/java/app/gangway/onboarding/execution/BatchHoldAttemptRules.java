package app.gangway.onboarding.execution;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.activity.ActivityResult;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.StaleTransitionException;
import app.gangway.onboarding.execution.AttemptResult.Over;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What becomes of the attempts that were under way when a batch was withdrawn or suspended; once on
 * each database.
 */
abstract class BatchHoldAttemptRules extends BatchHoldScenario {

  @Autowired ActivityService activities;

  @Test
  void an_attempt_that_fails_is_not_made_again() {
    submit(developers(1));
    ActivityRun card = gangway.run(child(), CARD);
    Attempt attempt = activities.claim(card.id(), card.jobId()).orElseThrow();
    withdraw();

    assertThat(activities.fail(attempt, "The door is shut.")).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertNothingStarts();
    service.withdrawChildren(batch);
    assertThat(gangway.run(child(), CARD).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.onboarding(child()).settled()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_a_worker_died_at_does_not_start_once_more(boolean childrenWithdrawn) {
    submit(developers(1));
    ActivityRun card = gangway.run(child(), CARD);
    Attempt dead = activities.claim(card.id(), card.jobId()).orElseThrow();
    withdraw();
    if (childrenWithdrawn) {
      service.withdrawChildren(batch);
    }

    assertNothingStarts();
    service.withdrawChildren(batch);

    assertThat(backEnds.calls(CARD, email(0))).isZero();
    assertThat(gangway.run(child(), CARD).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.onboarding(child()).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(gangway.onboarding(child()).settled()).isEqualTo(3);
    assertThat(gangway.lines(child()))
        .contains(
            childrenWithdrawn
                ? "Access card was interrupted and is not started once more."
                : "Access card was interrupted.");
    assertThat(performed(dead)).isFalse();
  }

  private boolean performed(Attempt dead) {
    try {
      activities.succeed(dead, new ActivityResult("late", "late"));
      return true;
    } catch (StaleTransitionException tooLate) {
      return false;
    }
  }

  @Test
  void what_a_worker_died_at_starts_once_more_when_its_batch_goes_on() {
    submit(developers(1));
    ActivityRun card = gangway.run(child(), CARD);
    activities.claim(card.id(), card.jobId()).orElseThrow();
    service.suspend(batch, HR, null);
    assertNothingStarts();

    service.resume(batch, HR, null);
    held.sendSome(batch, FIRST, 100);
    gangway.performAll(child());

    assertThat(gangway.run(child(), CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.run(child(), CARD).attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"developer", "sales"})
  void an_order_whose_check_answers_after_the_answer_is_not_made(String role) throws Exception {
    submit(List.of(hire("Person 0", email(0), role)));
    backEnds.holdCheck(email(0));
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      Future<AttemptResult> order = worker.submit(() -> gangway.perform(child(), EQUIPMENT));
      await().until(() -> gangway.run(child(), EQUIPMENT).status() == ActivityStatus.RUNNING);
      withdraw();
      // So long a check is one in which somebody may call off.
      await().pollDelay(Duration.ofMillis(20)).until(() -> true);
      backEnds.release(email(0));

      assertThat(order.get(10, TimeUnit.SECONDS)).isEqualTo(new Over());
    } finally {
      worker.shutdownNow();
    }
    assertThat(backEnds.calls(EQUIPMENT, email(0))).isZero();
    assertThat(approvals.ofOnboarding(child())).isEmpty();
    service.withdrawChildren(batch);
    assertThat(gangway.onboarding(child()).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(gangway.onboarding(child()).settled()).isEqualTo(3);
  }
}
