package app.gangway.onboarding;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.onboarding.execution.AttemptResult.Done;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.AttemptResult.RetryDue;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.execution.LostActivities;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RulesTest
class SuspensionRulesTest {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String EMAIL = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired Onboardings onboardings;
  @Autowired LostActivities lost;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired FanIn fanIn;
  @Autowired SettableClock clock;

  private boolean suspend(UUID id) {
    return SignedInAs.admin(() -> service.suspend(id, HR, null));
  }

  private boolean resume(UUID id) {
    return SignedInAs.admin(() -> service.resume(id, HR, null));
  }

  @Test
  void nothing_more_starts_once_it_is_suspended() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, CARD);

    assertThat(suspend(id)).isTrue();

    assertThat(gangway.perform(id, EMAIL)).isEqualTo(new Over());
    assertThat(gangway.run(id, EMAIL).status()).isEqualTo(ActivityStatus.QUEUED);
    assertThat(gangway.run(id, EMAIL).attempts()).isZero();
    assertThat(gangway.onboarding(id).suspended()).isTrue();
  }

  @Test
  void it_goes_on_from_where_it_stood() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, CARD);
    suspend(id);
    UUID before = gangway.run(id, EMAIL).jobId();

    assertThat(resume(id)).isTrue();

    assertThat(gangway.run(id, EMAIL).jobId()).isNotEqualTo(before);
    gangway.performAll(id);
    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(gangway.lines(id))
        .contains("Onboarding of Johnny Lawrence was suspended.")
        .contains("Onboarding of Johnny Lawrence goes on.")
        .containsOnlyOnce("Access card created for Johnny Lawrence starting on 01.02.2022");
  }

  @Test
  void it_does_not_end_while_it_is_suspended() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    suspend(id);

    fanIn.close(id);

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
    assertThat(fanIn.unclosed(1000)).noneMatch(due -> due.onboardingId().equals(id));
    resume(id);
    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void what_is_suspended_is_not_taken_for_lost() {
    UUID id = gangway.submit(johnny());
    suspend(id);
    assertThat(isDue(id)).isFalse();

    resume(id);
    assertThat(isDue(id)).isTrue();
  }

  private boolean isDue(UUID id) {
    return lost.due(clock.instant().plusSeconds(60), new UUID(0, 0), 10_000).stream()
        .anyMatch(due -> due.onboardingId().equals(id));
  }

  @Test
  void an_approvals_clock_goes_on_and_its_decision_counts_but_the_order_waits() {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);
    suspend(id);
    UUID approval = approvals.ofOnboarding(id).get(0).id();

    SignedInAs.admin(
        () -> approvalService.decide(approval, Decision.APPROVE, APPROVER, DecidedVia.PAGE, null));

    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Over());
    resume(id);
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Done());
  }

  @Test
  void an_approval_expires_while_it_is_suspended() {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, CARD);
    gangway.perform(id, EQUIPMENT);
    gangway.perform(id, EMAIL);
    suspend(id);
    clock.advance(Duration.ofSeconds(90));

    assertThat(approvalService.expire(approvals.ofOnboarding(id).get(0).id())).isTrue();

    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
    resume(id);
    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void the_time_of_a_suspension_does_not_count_against_the_retries() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    gangway.perform(id, CARD);
    suspend(id);
    clock.advance(Duration.ofHours(1));
    resume(id);

    assertThat(gangway.perform(id, CARD)).isInstanceOf(RetryDue.class);
  }

  @Test
  void only_what_runs_can_be_suspended_and_only_once() {
    UUID id = gangway.submit(johnny());
    assertThat(resume(id)).isFalse();
    assertThat(suspend(id)).isTrue();
    assertThat(suspend(id)).isFalse();
    assertThat(resume(id)).isTrue();
    gangway.performAll(id);
    fanIn.close(id);
    assertThat(suspend(id)).isFalse();
  }

  @Test
  void what_is_suspended_can_be_withdrawn() {
    UUID id = gangway.submit(johnny());
    suspend(id);

    assertThat(SignedInAs.admin(() -> service.withdraw(id, HR, "No longer needed"))).isTrue();

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(gangway.onboarding(id).suspended()).isFalse();
    assertThat(gangway.lines(id))
        .endsWith("Onboarding of Johnny Lawrence was withdrawn: No longer needed");
  }
}
