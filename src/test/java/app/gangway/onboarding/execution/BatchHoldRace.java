package app.gangway.onboarding.execution;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.activity.ActivityResult;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.batch.BatchService;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.StaleTransitionException;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.WorkerTransitions.Claim;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nothing of a batch starts once the answer to its withdrawal or its suspension has been given,
 * whatever happens at that moment; once on each database.
 */
@Import(BackEnds.class)
abstract class BatchHoldRace {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final UUID FIRST = new UUID(0, 0);

  private static final String STARTED =
      """
      activity_run r join onboarding o on o.id = r.onboarding_id
      where o.batch_id = ? and r.status = 'RUNNING'""";

  private final UUID batch = RowIds.next();

  @Autowired ManualExecution house;
  @Autowired BatchService service;
  @Autowired OnboardingService onboardingService;
  @Autowired Onboardings onboardings;
  @Autowired ActivityService activities;
  @Autowired HeldActivities held;
  @Autowired WorkerTransitions transitions;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired BackEnds backEnds;
  @Autowired JdbcClient rows;
  @Autowired TransactionOperations transaction;
  @Autowired SettableClock clock;

  @Rounds(100)
  void no_attempt_begins_after_the_answer(RepetitionInfo round) {
    boolean withdraw = round.getCurrentRepetition() % 2 == 0;
    submit(developers(4));
    List<Callable<Integer>> runners = new ArrayList<>();
    for (UUID child : onboardings.openOf(batch)) {
      runners.add(
          () -> {
            house.performAll(child);
            return 0;
          });
    }
    runners.add(
        () -> {
          assertThat(withdraw ? withdraw() : service.suspend(batch, HR, null)).isTrue();
          return claims();
        });

    List<Integer> seen = Race.between(runners);

    assertThat(claims()).isEqualTo(seen.get(4));
    if (withdraw) {
      service.withdrawChildren(batch);
      assertThat(onboardings.openOf(batch)).isEmpty();
      assertThat(claims()).isEqualTo(seen.get(4));
    } else {
      assertNothingStarts();
      assertThat(service.resume(batch, HR, null)).isTrue();
      held.sendSome(batch, FIRST, 100);
      onboardings.openOf(batch).forEach(house::performAll);
      assertThat(house.openActivities(batch)).isZero();
      assertThat(attempts()).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_has_just_found_one_in_the_queue_comes_too_late(boolean withdraw) {
    submit(developers(1));
    ActivityRun card = house.run(child(), CARD);
    RunState found = transitions.states(List.of(card.id())).get(card.id());
    assertThat(found.canStart()).isTrue();

    assertThat(withdraw ? withdraw() : service.suspend(batch, HR, null)).isTrue();

    boolean[] taken =
        transitions.claim(List.of(new Claim(found, found.next(clock.instant()))), clock.instant());
    assertThat(taken).containsExactly(false);
    assertNothingStarts();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_batch_that_is_called_off_holds_its_people_at_once(boolean suspendedBefore) {
    submit(developers(2));
    house.perform(child(), CARD);
    if (suspendedBefore) {
      service.suspend(batch, HR, null);
    }

    withdraw();

    assertNothingStarts();
    assertThat(house.run(child(), CARD).status()).isEqualTo(ActivityStatus.DONE);
    service.withdrawChildren(batch);
    assertThat(children()).extracting(Onboarding::status).containsOnly(OnboardingStatus.WITHDRAWN);
    assertNothingStarts();
  }

  @Test
  void an_attempt_that_fails_is_not_made_again() {
    submit(developers(1));
    ActivityRun card = house.run(child(), CARD);
    Attempt attempt = activities.claim(card.id(), card.jobId()).orElseThrow();
    withdraw();

    assertThat(activities.fail(attempt, "The door is shut.")).isPresent();

    clock.advance(Duration.ofSeconds(1));
    assertNothingStarts();
    service.withdrawChildren(batch);
    assertThat(house.run(child(), CARD).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(house.onboarding(child()).settled()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_a_worker_died_at_does_not_start_once_more(boolean childrenWithdrawn) {
    submit(developers(1));
    ActivityRun card = house.run(child(), CARD);
    Attempt dead = activities.claim(card.id(), card.jobId()).orElseThrow();
    withdraw();
    if (childrenWithdrawn) {
      service.withdrawChildren(batch);
    }

    assertNothingStarts();
    service.withdrawChildren(batch);

    assertThat(backEnds.calls(CARD, email(0))).isZero();
    assertThat(house.run(child(), CARD).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(house.onboarding(child()).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(house.onboarding(child()).settled()).isEqualTo(3);
    assertThat(house.lines(child()))
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
    ActivityRun card = house.run(child(), CARD);
    activities.claim(card.id(), card.jobId()).orElseThrow();
    service.suspend(batch, HR, null);
    assertNothingStarts();

    service.resume(batch, HR, null);
    held.sendSome(batch, FIRST, 100);
    house.performAll(child());

    assertThat(house.run(child(), CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(house.run(child(), CARD).attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"developer", "sales"})
  void an_order_whose_check_answers_after_the_answer_is_not_made(String role) throws Exception {
    submit(List.of(hire("Person 0", email(0), role)));
    backEnds.holdCheck(email(0));
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      Future<AttemptResult> order = worker.submit(() -> house.perform(child(), EQUIPMENT));
      await().until(() -> house.run(child(), EQUIPMENT).status() == ActivityStatus.RUNNING);
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
    assertThat(house.onboarding(child()).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(house.onboarding(child()).settled()).isEqualTo(3);
  }

  @Test
  void nobody_decides_any_more_and_an_event_decides_nothing() {
    submit(List.of(hire("Person 0", email(0), "sales")));
    house.perform(child(), EQUIPMENT);
    UUID approval = approvals.ofOnboarding(child()).get(0).id();
    withdraw();

    assertThat(approvalService.decide(approval, Decision.APPROVE, People.APPROVER, null))
        .isEqualTo(DecisionResult.WITHDRAWN);

    assertThat(house.run(child(), EQUIPMENT).status()).isEqualTo(ActivityStatus.WAITING);
    service.withdrawChildren(batch);
    assertThat(approvals.ofOnboarding(child()).get(0).status().name()).isEqualTo("WITHDRAWN");
  }

  @Rounds(50)
  void what_is_approved_or_run_again_at_that_moment_does_not_start() {
    submit(List.of(hire("Person 0", email(0), "sales"), hire("Person 1", email(1), "developer")));
    List<UUID> people = children().stream().map(Onboarding::id).sorted().toList();
    house.perform(people.get(0), EQUIPMENT);
    UUID approval = approvals.ofOnboarding(people.get(0)).get(0).id();
    backEnds.breakDown(CARD, email(1));
    for (int attempt = 1; attempt <= 3; attempt++) {
      house.perform(people.get(1), CARD);
    }
    backEnds.mend(CARD, email(1));

    List<Integer> seen =
        Race.between(
            List.of(
                () -> {
                  approvalService.decide(approval, Decision.APPROVE, People.APPROVER, null);
                  return house.perform(people.get(0), EQUIPMENT) instanceof Over ? 0 : 1;
                },
                () -> {
                  onboardingService.runAgain(people.get(1), HR);
                  return house.perform(people.get(1), CARD) instanceof Over ? 0 : 1;
                },
                () -> {
                  withdraw();
                  return claims();
                }));

    assertThat(claims()).isEqualTo(seen.get(2));
    assertNothingStarts();
    assertThat(claims()).isEqualTo(seen.get(2));
    service.withdrawChildren(batch);
    assertThat(onboardings.openOf(batch)).isEmpty();
  }

  @Test
  void the_answer_waits_for_a_claim_that_is_just_being_made() throws Exception {
    submit(developers(1));
    ActivityRun card = house.run(child(), CARD);
    RunState found = transitions.states(List.of(card.id())).get(card.id());
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> withdrawal =
          transaction.execute(
              status -> {
                assertThat(transitions.claim(claim(found), clock.instant())).containsExactly(true);
                Future<Boolean> waiting = threads.submit(this::withdraw);
                await().until(this::isCalledOff);
                assertThat(waiting).isNotDone();
                return waiting;
              });
      assertThat(withdrawal.get(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      threads.shutdownNow();
    }
    assertThat(house.run(child(), CARD).status()).isEqualTo(ActivityStatus.RUNNING);
  }

  private List<Claim> claim(RunState found) {
    return List.of(new Claim(found, found.next(clock.instant())));
  }

  private boolean isCalledOff() {
    return count("batch where id = ? and status = 'WITHDRAWN'") == 1;
  }

  private void assertNothingStarts() {
    int before = attempts();
    for (Onboarding child : children()) {
      for (ActivityRun run : house.runs(child.id())) {
        assertThat(house.perform(child.id(), run.activity())).isEqualTo(new Over());
      }
    }
    assertThat(attempts()).isLessThanOrEqualTo(before);
    assertThat(count(STARTED)).isZero();
  }

  /** How many attempts have begun since each activity was last sent on its way by a person. */
  private int attempts() {
    return sum("attempts");
  }

  /** Grows with each attempt that begins. */
  private int claims() {
    return sum("claim");
  }

  private int sum(String column) {
    return rows.sql(
            """
            select coalesce(sum(r.%s), 0) from activity_run r
            join onboarding o on o.id = r.onboarding_id where o.batch_id = ?"""
                .formatted(column))
        .param(batch)
        .query(Integer.class)
        .single();
  }

  private int count(String from) {
    return rows.sql("select count(*) from " + from).param(batch).query(Integer.class).single();
  }

  private boolean withdraw() {
    return service.withdraw(batch, HR, "No longer needed");
  }

  private void submit(List<NewHire> hires) {
    service.submit(batch(batch, "hires.csv", hires), HR);
  }

  private List<NewHire> developers(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> hire("Person " + n, email(n), "developer"))
        .toList();
  }

  private String email(int n) {
    return "p%d-%s@example.com".formatted(n, batch);
  }

  private UUID child() {
    return children().get(0).id();
  }

  private List<Onboarding> children() {
    return onboardings.childrenAfter(FIRST, batch, Limit.unlimited());
  }
}
