package app.gangway.onboarding.execution;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.AttemptResult.OrderPlaced;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Activities that a back end does later; once on each database. */
abstract class OrderRules {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String LETTER = "WelcomeEmailActivity";
  private static final UUID FIRST = new UUID(0, 0);

  @Autowired ManualExecution gangway;
  @Autowired BackEnds backEnds;
  @Autowired OrderService orders;
  @Autowired OnboardingService service;
  @Autowired LostActivities lost;
  @Autowired FanIn fanIn;
  @Autowired SettableClock clock;

  private String email;
  private UUID id;

  @BeforeEach
  void cardsAreOrdered() {
    // Of this test alone: what the back ends are told holds for all that follow.
    email = UUID.randomUUID() + "@orders.example";
    backEnds.takeOrder(CARD, email);
    id = gangway.submit(hire("Johnny Lawrence", email, "developer"));
  }

  @Test
  void what_was_ordered_waits_for_its_answer_and_holds_no_job() {
    assertThat(gangway.perform(id, CARD)).isEqualTo(new OrderPlaced());

    assertThat(card().status()).isEqualTo(ActivityStatus.ORDERED);
    assertThat(gangway.lines(id)).contains("Access card was ordered");
    clock.advance(Duration.ofDays(14));
    assertThat(gangway.perform(id, CARD)).isEqualTo(new Over());
    assertThat(lost.due(clock.instant(), FIRST, 100))
        .extracting(run -> run.runId())
        .doesNotContain(card().id());
  }

  @Test
  void the_answer_ends_it_as_if_it_had_been_done_at_once() {
    gangway.performAll(id);
    assertThat(fanIn.close(id)).isFalse();

    assertThat(orders.done(card().id())).isTrue();

    assertThat(gangway.outcomes(id)).contains("Access card was created for Johnny Lawrence.");
    assertThat(gangway.lines(id))
        .contains("Access card created for Johnny Lawrence starting on 01.02.2022");
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void the_first_answer_counts() {
    gangway.perform(id, CARD);
    orders.done(card().id());

    assertThat(orders.failed(card().id(), "There are no cards left.")).isFalse();
    assertThat(orders.done(card().id())).isFalse();
    assertThat(card().status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
    assertThat(orders.done(UUID.randomUUID())).isFalse();
  }

  @Test
  void a_refusal_fails_it_and_it_can_be_run_again() {
    gangway.performAll(id);
    orders.failed(card().id(), "There are no cards left.");
    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.FAILED);
    assertThat(gangway.lines(id)).contains("Access card failed: There are no cards left.");

    SignedInAs.admin(() -> service.runAgain(id, HR, null));
    gangway.perform(id, CARD);
    orders.done(card().id());

    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void what_is_withdrawn_waits_no_more_and_a_late_answer_changes_nothing() {
    gangway.perform(id, CARD);
    SignedInAs.admin(() -> service.withdraw(id, HR, null));

    assertThat(card().status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(orders.done(card().id())).isFalse();
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  @Test
  void an_answer_that_overtakes_the_order_counts_and_the_order_changes_nothing() throws Exception {
    backEnds.hold(email);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      Future<AttemptResult> placing = worker.submit(() -> gangway.perform(id, CARD));
      Awaitility.await().until(() -> card().status() == ActivityStatus.RUNNING);
      assertThat(orders.done(card().id())).isTrue();
      backEnds.release(email);

      assertThat(placing.get(10, TimeUnit.SECONDS)).isEqualTo(new Over());
    } finally {
      worker.shutdownNow();
    }
    assertThat(card().status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
  }

  @Test
  void one_that_is_placed_after_the_withdrawal_is_not_waited_for() throws Exception {
    backEnds.hold(email);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      Future<AttemptResult> placing = worker.submit(() -> gangway.perform(id, CARD));
      Awaitility.await().until(() -> card().status() == ActivityStatus.RUNNING);
      SignedInAs.admin(() -> service.withdraw(id, HR, null));
      backEnds.release(email);
      placing.get(10, TimeUnit.SECONDS);
    } finally {
      worker.shutdownNow();
    }
    assertThat(card().status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  @Rounds(200)
  void answers_orders_withdrawals_and_reruns_that_meet_end_it_once() {
    backEnds.takeOrder(EQUIPMENT, email);
    backEnds.takeOrder(LETTER, email);
    gangway.perform(id, EQUIPMENT);
    UUID ordered = gangway.run(id, EQUIPMENT).id();
    UUID placed = card().id();

    List<Boolean> answers =
        Race.between(
            () -> orders.done(ordered),
            () -> orders.failed(ordered, "Refused."),
            () -> SignedInAs.admin(() -> service.withdraw(id, HR, null)),
            () -> gangway.perform(id, CARD) instanceof OrderPlaced,
            () -> orders.done(placed));

    assertThat(answers.get(0) && answers.get(1)).isFalse();
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
    assertThat(gangway.runs(id))
        .allMatch(
            run ->
                run.status() == ActivityStatus.WITHDRAWN
                    || run.status() == ActivityStatus.DONE
                    || run.status() == ActivityStatus.FAILED);
    ActivityStatus end = gangway.run(id, EQUIPMENT).status();
    assertThat(end)
        .isEqualTo(
            answers.get(0)
                ? ActivityStatus.DONE
                : answers.get(1) ? ActivityStatus.FAILED : ActivityStatus.WITHDRAWN);
  }

  private ActivityRun card() {
    return gangway.run(id, CARD);
  }
}
