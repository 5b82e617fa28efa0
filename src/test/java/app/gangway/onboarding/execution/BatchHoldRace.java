package app.gangway.onboarding.execution;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.WorkerTransitions.Claim;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nothing of a batch starts once the answer to its withdrawal or its suspension has been given,
 * whatever happens at that moment; once on each database.
 */
abstract class BatchHoldRace extends BatchHoldScenario {

  /** None, but on a machine so loaded that a call took longer than an attempt may. */
  private static final String FAILED =
      """
      timeline t join onboarding o on o.id = t.subject_id
      where o.batch_id = ? and t.kind = 'ATTEMPT_FAILED'\
      """;

  @Autowired OnboardingService onboardingService;
  @Autowired WorkerTransitions transitions;
  @Autowired ApprovalService approvalService;
  @Autowired TransactionOperations transaction;

  @Rounds(100)
  void no_attempt_begins_after_the_answer(RepetitionInfo round) {
    boolean withdraw = round.getCurrentRepetition() % 2 == 0;
    submit(developers(4));
    List<Callable<Integer>> runners = new ArrayList<>();
    for (UUID child : onboardings.openOf(batch)) {
      runners.add(
          () -> {
            gangway.performAll(child);
            return 0;
          });
    }
    runners.add(
        () -> {
          assertThat(withdraw ? withdraw() : service.suspend(batch, HR, null)).isTrue();
          return begun();
        });

    List<Integer> seen = Race.between(runners);

    assertThat(begun()).isEqualTo(seen.get(4));
    if (withdraw) {
      service.withdrawChildren(batch);
      assertThat(onboardings.openOf(batch)).isEmpty();
      assertThat(begun()).isEqualTo(seen.get(4));
    } else {
      assertNothingStarts();
      assertThat(service.resume(batch, HR, null)).isTrue();
      held.sendSome(batch, FIRST, 100);
      onboardings.openOf(batch).forEach(gangway::performAll);
      assertThat(gangway.openActivities(batch)).isZero();
      assertThat(attempts()).isEqualTo(12 + count(FAILED));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_has_just_found_one_in_the_queue_comes_too_late(boolean withdraw) {
    submit(developers(1));
    ActivityRun card = gangway.run(child(), CARD);
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
    gangway.perform(child(), CARD);
    if (suspendedBefore) {
      service.suspend(batch, HR, null);
    }

    withdraw();

    assertNothingStarts();
    assertThat(gangway.run(child(), CARD).status()).isEqualTo(ActivityStatus.DONE);
    service.withdrawChildren(batch);
    assertThat(children()).extracting(Onboarding::status).containsOnly(OnboardingStatus.WITHDRAWN);
    assertNothingStarts();
  }

  @Test
  void nobody_decides_any_more_and_an_event_decides_nothing() {
    submit(List.of(hire("Person 0", email(0), "sales")));
    gangway.perform(child(), EQUIPMENT);
    UUID approval = approvals.ofOnboarding(child()).get(0).id();
    withdraw();

    assertThat(
            approvalService.decide(
                approval, Decision.APPROVE, People.APPROVER, DecidedVia.PAGE, null))
        .isEqualTo(DecisionResult.WITHDRAWN);

    assertThat(gangway.run(child(), EQUIPMENT).status()).isEqualTo(ActivityStatus.WAITING);
    service.withdrawChildren(batch);
    assertThat(approvals.ofOnboarding(child()).get(0).status().name()).isEqualTo("WITHDRAWN");
  }

  @Rounds(50)
  void what_is_approved_or_run_again_at_that_moment_does_not_start() {
    submit(List.of(hire("Person 0", email(0), "sales"), hire("Person 1", email(1), "developer")));
    List<UUID> people = children().stream().map(Onboarding::id).sorted().toList();
    gangway.perform(people.get(0), EQUIPMENT);
    UUID approval = approvals.ofOnboarding(people.get(0)).get(0).id();
    backEnds.breakDown(CARD, email(1));
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.perform(people.get(1), CARD);
    }
    backEnds.mend(CARD, email(1));

    List<Integer> seen =
        Race.between(
            List.of(
                () -> {
                  approvalService.decide(
                      approval, Decision.APPROVE, People.APPROVER, DecidedVia.PAGE, null);
                  return gangway.perform(people.get(0), EQUIPMENT) instanceof Over ? 0 : 1;
                },
                () -> {
                  onboardingService.runAgain(people.get(1), HR);
                  return gangway.perform(people.get(1), CARD) instanceof Over ? 0 : 1;
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
    ActivityRun card = gangway.run(child(), CARD);
    RunState found = transitions.states(List.of(card.id())).get(card.id());
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> withdrawal =
          transaction.execute(
              status -> {
                assertThat(transitions.claim(claim(found), clock.instant())).containsExactly(true);
                Future<Boolean> waiting = threads.submit(this::withdraw);
                await().until(this::isWithdrawn);
                assertThat(waiting).isNotDone();
                return waiting;
              });
      assertThat(withdrawal.get(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      threads.shutdownNow();
    }
    assertThat(gangway.run(child(), CARD).status()).isEqualTo(ActivityStatus.RUNNING);
  }

  private boolean isWithdrawn() {
    return count("batch where id = ? and status = 'WITHDRAWN'") == 1;
  }

  /** Grows with each attempt that begins, and with each that is taken back. */
  private int claims() {
    return sum("claim");
  }

  /**
   * Grows with each attempt that begins, and with that alone once the answer has been given: one
   * that is taken back, since its check took long, adds a claim and takes an attempt away.
   */
  private int begun() {
    return sum("claim + r.attempts");
  }
}
