package app.gangway.onboarding.execution;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.afterStart;
import static app.gangway.testing.Steps.optional;
import static app.gangway.testing.Steps.task;
import static app.gangway.testing.Steps.taskAt;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.common.Days;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Starting;
import app.gangway.onboarding.ready.Readiness;
import app.gangway.onboarding.ready.ToGo;
import app.gangway.testing.SignedInAs;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** P9: who is ready for the first day, told once; once on each database. */
abstract class ReadyRules extends StepScenario {

  /** Of {@link app.gangway.testing.People#hire}. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 2, 1);

  @Autowired StepService steps;
  @Autowired Readiness readiness;
  @Autowired Onboardings onboardings;
  @Autowired Approvals approvals;
  @Autowired ApprovalService decisions;
  @Autowired JdbcClient rows;
  @Autowired TransactionOperations transaction;

  @Test
  void a_new_hire_is_ready_when_what_is_due_by_the_first_day_is_over() {
    submit(
        activity("card", CARD),
        task("desk", "card"),
        optional(activity("it", EQUIPMENT)),
        afterStart(task("talk")));

    perform("card");
    assertThat(toGo()).containsExactly(new ToGo(id, 2, 1));
    assertNotReady();
    clock.advance(DAY);
    done("desk");

    assertThat(gangway.onboarding(id).readyAt()).contains(now.plus(DAY));
    assertThat(gangway.lines(id))
        .contains("Ready: everything that is due by the first day is done.");
    assertThat(toGo()).containsExactly(new ToGo(id, 2, 0));
    perform("it");
    done("talk");
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).readyAt()).contains(now.plus(DAY));
    assertThat(told()).hasSize(1);
  }

  @Test
  void with_what_comes_with_gangway_it_is_ready_when_it_is_completed() {
    id = gangway.submit(hire("Carmen Diaz", email, "developer"));
    gangway.performAll(id);
    assertNotReady();

    assertThat(fanIn.close(id)).isTrue();

    assertThat(gangway.onboarding(id).readyAt()).contains(clock.instant());
    assertThat(told()).hasSize(1);
    assertThat(gangway.lines(id)).noneMatch(line -> line.startsWith("Ready"));
  }

  @Test
  void who_has_failed_is_not_ready_before_the_failed_step_is_run_again() {
    backEnds.breakDown(CARD, email);
    submit(activity("card", CARD), activity("letter", LETTER, "card"));
    fail("card");
    assertThat(fanIn.close(id)).isTrue();
    assertNotReady();

    backEnds.mend(CARD, email);
    SignedInAs.admin(() -> service.runAgain(id, HR));
    perform("card");
    assertNotReady();
    perform("letter");

    assertReady();
    fanIn.close(id);
    assertThat(told()).hasSize(1);
  }

  @Test
  void what_fails_after_the_first_day_is_none_of_it_and_running_it_again_tells_nothing() {
    backEnds.breakDown(LETTER, email);
    submit(activity("card", CARD), afterStart(activity("letter", LETTER)));
    perform("card");
    fail("letter");
    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.FAILED);
    assertReady();

    backEnds.mend(LETTER, email);
    SignedInAs.admin(() -> service.runAgain(id, HR));
    perform("letter");
    fanIn.close(id);
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_step_that_is_skipped_or_declined_is_over() {
    submit(task("desk"), afterStart(task("talk")));
    UUID desk = run("desk").id();
    SignedInAs.admin(() -> steps.skipRequired(desk, "Works from home", ADMIN));
    assertReady();

    id = gangway.submit(hire("Carmen Diaz", email, "sales"));
    gangway.performAll(id);
    UUID asked = approvals.ofOnboarding(id).get(0).id();
    SignedInAs.admin(
        () -> decisions.decide(asked, Decision.DECLINE, APPROVER, DecidedVia.PAGE, null));
    fanIn.close(id);
    assertReady();
  }

  @Test
  void without_a_step_that_is_due_by_the_first_day_it_is_ready_from_the_beginning() {
    submit(afterStart(task("talk")), optional(task("lunch")));

    assertReady();
    assertThat(told()).hasSize(1);
    done("talk");
    done("lunch");
    fanIn.close(id);
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_suspended_onboarding_gets_ready_and_a_withdrawn_one_is_neither() {
    submit(activity("card", CARD), afterStart(taskAt(now.plus(DAY), "talk")));
    SignedInAs.admin(() -> service.suspend(id, HR, null));
    assertThat(filtered(true)).contains(id);
    SignedInAs.admin(() -> service.resume(id, HR, null));
    SignedInAs.admin(() -> service.withdraw(id, HR));

    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(filtered(true)).doesNotContain(id);
  }

  @Test
  void an_added_task_makes_it_not_ready_again_and_nobody_is_told_twice() {
    submit(task("desk"), afterStart(task("talk")));
    done("desk");
    assertReady();

    add("phone", FIRST_DAY);
    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    done("phone");
    assertThat(gangway.onboarding(id).readyAt()).isPresent();
    assertThat(told()).hasSize(1);

    add("party", FIRST_DAY.plusDays(1));
    assertThat(gangway.onboarding(id).readyAt()).isPresent();
  }

  @Test
  void what_is_due_is_reckoned_anew_when_the_first_day_moves() {
    submit(task("desk"), task("talk"));
    rows.sql("update activity_run set due_by = ? where id = ?")
        .param(morning(FIRST_DAY.plusDays(3)))
        .param(run("talk").id())
        .update();
    rederive();
    done("desk");
    assertReady();

    rows.sql("update onboarding set start_date = ? where id = ?")
        .param(FIRST_DAY.plusDays(3))
        .param(id)
        .update();
    rederive();

    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    assertThat(toGo()).containsExactly(new ToGo(id, 2, 1));
  }

  @Test
  void a_task_that_is_added_to_what_comes_with_gangway_counts_by_its_date() {
    id = gangway.submit(hire("Carmen Diaz", email, "developer"));
    add("party", FIRST_DAY.plusDays(30));
    gangway.performAll(id);

    assertReady();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
  }

  @Test
  void whoever_is_not_ready_is_found_by_the_first_day() {
    submit(task("desk"));
    UUID notReady = id;
    submit(task("desk"));
    done("desk");

    assertThat(filtered(true)).contains(notReady).doesNotContain(id);
    assertThat(filtered(false)).contains(notReady, id);
    assertThat(found(true, Days.of(FIRST_DAY.plusDays(1)))).doesNotContain(notReady);
    Starting starting = onboardings.starting(FIRST_DAY, FIRST_DAY);
    assertThat(starting.notReady()).isEqualTo(filtered(true).size());
    assertThat(starting.all()).isGreaterThan(starting.notReady());
    assertThat(onboardings.starting(FIRST_DAY.minusDays(9), FIRST_DAY.minusDays(8)))
        .isEqualTo(new Starting(0, 0));
  }

  private List<UUID> filtered(boolean notReady) {
    return found(notReady, Days.of(FIRST_DAY));
  }

  private List<UUID> found(boolean notReady, Days starts) {
    OnboardingFilter filter =
        new OnboardingFilter(
            null, null, null, null, null, false, false, null, null, null, null, null, null,
            notReady, starts);
    return onboardings.findAll(filter.toSpecification()).stream().map(Onboarding::id).toList();
  }

  private List<ToGo> toGo() {
    return onboardings.toGo(List.of(id));
  }

  private void assertReady() {
    assertThat(gangway.onboarding(id).readyAt()).isPresent();
    assertThat(told()).hasSize(1);
  }

  private void assertNotReady() {
    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    assertThat(told()).isEmpty();
  }

  private List<Ready> told() {
    return events.stream(Ready.class).filter(ready -> ready.onboardingId().equals(id)).toList();
  }

  private void done(String key) {
    UUID task = run(key).id();
    assertThat(SignedInAs.admin(() -> steps.done(task, null, HR))).isTrue();
  }

  private void rederive() {
    transaction.executeWithoutResult(
        status -> {
          onboardings.lock(id);
          readiness.rederive(id);
        });
  }

  /** A task more, as somebody may add one. */
  private void add(String key, LocalDate due) {
    UUID run = UUID.randomUUID();
    rows.sql(
            """
            insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared,
              attempts, claim, job_id, due_at, step_key, kind, due_by)
            values (?, ?, 9, 'task', 'TODO', true, 0, 0, ?, ?, ?, 'TASK', ?)""")
        .params(run, id, run, morning(due), key, morning(due))
        .update();
    rows.sql("update onboarding set open = open + 1, total = total + 1 where id = ?")
        .param(id)
        .update();
    rederive();
  }

  private static OffsetDateTime morning(LocalDate day) {
    return day.atTime(8, 0).atOffset(ZoneOffset.UTC);
  }
}
