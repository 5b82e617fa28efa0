package app.gangway.onboarding.execution;

import static app.gangway.onboarding.ActivityStatus.BLOCKED;
import static app.gangway.onboarding.ActivityStatus.DONE;
import static app.gangway.onboarding.ActivityStatus.FAILED;
import static app.gangway.onboarding.ActivityStatus.NOT_STARTED;
import static app.gangway.onboarding.ActivityStatus.PLANNED;
import static app.gangway.onboarding.ActivityStatus.QUEUED;
import static app.gangway.onboarding.ActivityStatus.TODO;
import static app.gangway.onboarding.ActivityStatus.WITHDRAWN;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.activityAt;
import static app.gangway.testing.Steps.optional;
import static app.gangway.testing.Steps.task;
import static app.gangway.testing.Steps.taskAt;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps that start later, or after others; once on each database. */
abstract class StepRules extends StepScenario {

  @Autowired StepService steps;

  @Test
  void a_step_that_starts_later_has_no_job_before_an_hour_ahead_and_none_is_missed() {
    submit(activityAt(now.plus(DAY), "card", CARD), activity("letter", LETTER));

    assertThat(statuses()).containsExactly(PLANNED, QUEUED);
    assertThat(queued()).containsExactly(run("letter").id());
    clock.advance(DAY.minus(Duration.ofMinutes(61)));
    planned.begin();
    assertThat(status("card")).isEqualTo(PLANNED);
    assertThat(lostRuns()).doesNotContain(run("card").id());
    assertThat(perform("card")).isInstanceOf(AttemptResult.Over.class);

    clock.advance(Duration.ofMinutes(2));
    planned.begin();
    assertThat(status("card")).isEqualTo(QUEUED);
    assertThat(run("card").dueAt()).isEqualTo(now.plus(DAY));
    QueuedActivity last = allQueued().get(allQueued().size() - 1);
    assertThat(last.runId()).isEqualTo(run("card").id());
    assertThat(last.jobId()).isEqualTo(run("card").jobId());
    assertThat(last.notBefore()).isEqualTo(now.plus(DAY));
    assertThat(lostRuns()).contains(run("card").id());
  }

  @Test
  void a_step_whose_time_is_past_runs_at_once_and_says_how_late_it_is() {
    submit(
        activityAt(now.minus(DAY.multipliedBy(3)), "card", CARD),
        taskAt(now.minus(Duration.ofHours(5)), "desk"),
        activityAt(now.minus(Duration.ofMinutes(5)), "letter", LETTER));

    assertThat(statuses()).containsExactly(QUEUED, TODO, QUEUED);
    assertThat(gangway.lines(id))
        .contains("Step card is late by 3 days.", "Step desk is late by 5 hours.")
        .noneMatch(line -> line.startsWith("Step letter is late"));
    assertThat(run("card").dueAt()).isEqualTo(now);
  }

  @Test
  void what_was_missed_while_nothing_ran_says_how_late_it_is() {
    submit(activityAt(now.plus(DAY), "card", CARD));
    clock.advance(DAY.multipliedBy(2));

    planned.begin();

    assertThat(status("card")).isEqualTo(QUEUED);
    assertThat(gangway.lines(id)).contains("Step card is late by 1 day.");
  }

  @Test
  void a_task_is_to_do_when_its_time_has_come_and_not_before() {
    submit(taskAt(now.plus(DAY), "desk"), task("badge"));

    assertThat(statuses()).containsExactly(PLANNED, TODO);
    clock.advance(DAY.minusSeconds(1));
    planned.begin();
    assertThat(status("desk")).isEqualTo(PLANNED);
    clock.advance(Duration.ofSeconds(1));
    planned.begin();
    assertThat(status("desk")).isEqualTo(TODO);
    assertThat(queued()).isEmpty();
  }

  @Test
  void a_step_starts_when_those_before_it_are_over() {
    submit(
        activity("card", CARD),
        activity("it", EQUIPMENT),
        activity("letter", LETTER, "card", "it"));
    assertThat(statuses()).containsExactly(QUEUED, QUEUED, BLOCKED);
    assertThat(perform("letter")).isInstanceOf(AttemptResult.Over.class);

    perform("card");
    assertThat(status("letter")).isEqualTo(BLOCKED);
    perform("it");
    assertThat(status("letter")).isEqualTo(QUEUED);
    assertThat(queued()).contains(run("letter").id());

    perform("letter");
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(gangway.onboarding(id).blocked()).isZero();
  }

  @Test
  void a_step_that_waited_starts_no_sooner_than_planned() {
    submit(
        activity("card", CARD),
        activityAt(now.plus(DAY), "letter", LETTER, "card"),
        taskAt(now.plus(DAY), "desk", "card"));

    perform("card");

    assertThat(statuses()).containsExactly(DONE, PLANNED, PLANNED);
    clock.advance(DAY);
    planned.begin();
    assertThat(statuses()).containsExactly(DONE, QUEUED, TODO);
  }

  @Test
  void a_step_that_starts_as_soon_as_it_can_is_not_late_for_having_waited() {
    submit(task("desk"), activity("card", CARD, "desk"));
    clock.advance(DAY.multipliedBy(3));

    SignedInAs.admin(() -> steps.done(run("desk").id(), null, HR));

    assertThat(status("card")).isEqualTo(QUEUED);
    assertThat(run("card").dueAt()).isEqualTo(now.plus(DAY.multipliedBy(3)));
    assertThat(gangway.lines(id)).noneMatch(line -> line.contains("late"));
  }

  @Test
  void what_follows_a_failed_step_is_not_started_and_the_onboarding_ends() {
    backEnds.breakDown(CARD, email);
    submit(
        activity("card", CARD),
        activity("it", EQUIPMENT, "card"),
        activity("letter", LETTER, "it"),
        task("desk"));
    fail("card");

    assertThat(statuses()).containsExactly(FAILED, NOT_STARTED, NOT_STARTED, TODO);
    assertThat(run("it").outcome()).contains("Not started: Step card failed.");
    assertThat(gangway.lines(id))
        .contains("Step it is not started.", "Step letter is not started.");
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
    assertThat(gangway.onboarding(id).failed()).isEqualTo(3);
  }

  @Test
  void running_the_failed_step_again_opens_what_follows_it_again() {
    backEnds.breakDown(CARD, email);
    submit(activity("card", CARD), activity("it", EQUIPMENT, "card"), activity("m", LETTER, "it"));
    fail("card");
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.FAILED);

    backEnds.mend(CARD, email);
    SignedInAs.admin(() -> service.runAgain(id, HR));
    assertThat(statuses()).containsExactly(QUEUED, BLOCKED, BLOCKED);
    assertThat(gangway.onboarding(id).failed()).isZero();
    assertThat(gangway.onboarding(id).settled()).isZero();

    perform("card");
    perform("it");
    perform("m");
    assertThat(statuses()).containsExactly(DONE, DONE, DONE);
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void the_failure_of_an_optional_step_does_not_fail_the_onboarding() {
    backEnds.breakDown(CARD, email);
    submit(optional(activity("card", CARD)), activity("letter", LETTER));

    fail("card");
    perform("letter");

    assertThat(statuses()).containsExactly(FAILED, DONE);
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void an_optional_step_that_failed_can_be_run_again_while_others_run() {
    backEnds.breakDown(CARD, email);
    submit(optional(activity("card", CARD)), activity("letter", LETTER));
    fail("card");
    backEnds.mend(CARD, email);

    SignedInAs.admin(() -> service.runAgain(id, HR));
    perform("card");
    perform("letter");

    assertThat(statuses()).containsExactly(DONE, DONE);
    assertThat(gangway.onboarding(id).failed()).isZero();
    assertThat(fanIn.close(id)).isTrue();
  }

  @Test
  void whoever_is_withdrawn_has_nothing_planned_blocked_or_to_do() {
    submit(
        activityAt(now.plus(DAY), "card", CARD), activity("letter", LETTER, "card"), task("desk"));

    SignedInAs.admin(() -> service.withdraw(id, HR));
    clock.advance(DAY);
    planned.begin();

    assertThat(statuses()).containsExactly(WITHDRAWN, WITHDRAWN, WITHDRAWN);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  @Test
  void nothing_planned_begins_while_it_is_suspended() {
    submit(activityAt(now.plus(DAY), "card", CARD));
    SignedInAs.admin(() -> service.suspend(id, HR, null));
    clock.advance(DAY.multipliedBy(2));
    planned.begin();
    assertThat(status("card")).isEqualTo(PLANNED);

    SignedInAs.admin(() -> service.resume(id, HR, null));
    planned.begin();
    assertThat(status("card")).isEqualTo(QUEUED);
  }
}
