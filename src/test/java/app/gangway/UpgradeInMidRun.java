package app.gangway;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.ready.ToGo;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SignedInAs;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * What ran in an installation before there were steps, or before anybody was ready, ends in the
 * version of today; once on each database.
 */
@RecordApplicationEvents
abstract class UpgradeInMidRun {

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired StepService steps;
  @Autowired ApprovalService decisions;
  @Autowired Approvals approvals;
  @Autowired FanIn fanIn;
  @Autowired ApplicationEvents events;
  @Autowired JdbcClient rows;

  @Test
  void what_is_queued_and_what_waits_for_an_approver_ends() {
    UUID id = UpgradedRows.WAITING;
    assertThat(gangway.onboarding(id).dated()).isFalse();
    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    gangway.performAll(id);
    UUID asked = approvals.ofOnboarding(id).get(0).id();
    SignedInAs.admin(
        () -> decisions.decide(asked, Decision.APPROVE, APPROVER, DecidedVia.PAGE, null));
    gangway.performAll(id);

    assertCompletedAndReady(id);
  }

  @Test
  void what_a_worker_died_at_is_taken_up() {
    gangway.performAll(UpgradedRows.AT_WORK);

    assertCompletedAndReady(UpgradedRows.AT_WORK);
  }

  @Test
  void what_only_lacks_its_fan_in_gets_it() {
    assertThat(fanIn.unclosed(10)).anyMatch(due -> due.onboardingId().equals(UpgradedRows.SETTLED));

    assertCompletedAndReady(UpgradedRows.SETTLED);
  }

  @Test
  void what_has_failed_is_run_again_and_ends() {
    UUID id = UpgradedRows.FAILED;
    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    SignedInAs.admin(() -> service.runAgain(id, HR));
    gangway.performAll(id);

    assertCompletedAndReady(id);
  }

  @Test
  void who_had_completed_has_been_ready_since_and_nobody_is_told() {
    UUID id = UpgradedRows.COMPLETED;

    assertThat(gangway.onboarding(id).readyAt()).contains(UpgradedRows.ENDED);
    assertThat(isTold(id)).isTrue();
  }

  @Test
  void steps_of_a_process_count_by_the_clocks_of_wherever_they_are_due() {
    assertThat(gangway.onboarding(UpgradedRows.READY).dated()).isTrue();
    assertThat(gangway.onboarding(UpgradedRows.READY).readyAt()).contains(UpgradedRows.ENDED);
    assertThat(isTold(UpgradedRows.READY)).isTrue();

    UUID id = UpgradedRows.NOT_READY;
    assertThat(ToGo.of(id, gangway.runs(id))).isEqualTo(new ToGo(id, 2, 1));
    assertThat(gangway.onboarding(id).readyAt()).isEmpty();
    UUID task = gangway.runs(id).get(1).id();
    SignedInAs.admin(() -> steps.done(task, null, HR));
    assertThat(gangway.onboarding(id).readyAt()).isPresent();
    assertThat(events.stream(Ready.class).filter(ready -> ready.onboardingId().equals(id)))
        .hasSize(1);
  }

  private void assertCompletedAndReady(UUID id) {
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    Instant ended = gangway.onboarding(id).endedAt().orElseThrow();
    assertThat(gangway.onboarding(id).readyAt()).contains(ended);
    assertThat(gangway.runs(id))
        .hasSize(3)
        .extracting(ActivityRun::status)
        .containsOnly(ActivityStatus.DONE);
  }

  private boolean isTold(UUID id) {
    return rows.sql("select ready_told from onboarding where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
