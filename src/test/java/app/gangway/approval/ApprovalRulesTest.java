package app.gangway.approval;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RulesTest
class ApprovalRulesTest {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final Duration UNTIL_DEADLINE = Duration.ofSeconds(90);

  @Autowired ManualExecution gangway;
  @Autowired ApprovalService service;
  @Autowired Approvals approvals;
  @Autowired OnboardingService onboardings;
  @Autowired FanIn fanIn;
  @Autowired SettableClock clock;

  @Test
  void the_order_of_a_sales_hire_waits_while_the_rest_goes_on() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);

    assertThat(gangway.runs(id))
        .extracting(run -> run.status())
        .containsExactly(ActivityStatus.DONE, ActivityStatus.WAITING, ActivityStatus.DONE);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WAITING);
    assertThat(approval(id).deadline()).isEqualTo(clock.instant().plus(UNTIL_DEADLINE));
    assertThat(gangway.lines(id)).contains("CheckItEquipmentValueByRoleActivity: approval needed");
  }

  @Test
  void the_rule_looks_for_exactly_sales() {
    UUID id = gangway.submit(hire("Samantha", "sam@example.com", "Sales"));
    gangway.performAll(id);

    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.DONE);
  }

  @Test
  void an_approved_order_runs() {
    UUID id = waiting();

    assertThat(decide(id, Decision.APPROVE)).isEqualTo(DecisionResult.ACCEPTED);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
    gangway.perform(id, EQUIPMENT);
    fanIn.close(id);

    assertThat(gangway.outcomes(id))
        .contains("Role specific IT equipment (role: sales) was ordered for Daniel LaRusso.");
    assertThat(gangway.run(id, EQUIPMENT).attempts()).isEqualTo(1);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void a_declined_order_still_lets_the_onboarding_complete() {
    UUID id = waiting();
    decide(id, Decision.DECLINE);
    fanIn.close(id);

    assertThat(gangway.outcomes(id)).contains("Order was declined");
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(gangway.onboarding(id).declined()).isEqualTo(1);
    assertThat(gangway.onboarding(id).orderDeclined()).isTrue();
  }

  @Test
  void a_decision_records_who_and_when_and_why() {
    UUID id = waiting();
    clock.advance(Duration.ofSeconds(30));
    service.decide(approval(id).id(), Decision.DECLINE, APPROVER, DecidedVia.PAGE, "Too expensive");

    ApprovalView decided = approval(id);
    assertThat(decided.status()).isEqualTo(ApprovalStatus.DECLINED);
    assertThat(decided.decidedBy()).isEqualTo("arno");
    assertThat(decided.decidedAt()).isEqualTo(clock.instant());
    assertThat(decided.remark()).isEqualTo("Too expensive");
    assertThat(gangway.lines(id)).contains("Order was declined: Too expensive");
  }

  @Test
  void nobody_decides_on_what_they_submitted_themselves() {
    UUID id = waiting();

    assertThat(service.decide(approval(id).id(), Decision.APPROVE, HR, DecidedVia.PAGE, null))
        .isEqualTo(DecisionResult.OWN_SUBMISSION);
    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(decide(id, Decision.APPROVE)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void a_name_in_other_letters_is_the_same_person() {
    UUID id = waiting();
    Actor shouting = Actor.person(HR.name().toUpperCase(Locale.ROOT), HR.origin());

    assertThat(service.decide(approval(id).id(), Decision.DECLINE, shouting, DecidedVia.PAGE, null))
        .isEqualTo(DecisionResult.OWN_SUBMISSION);
  }

  @Test
  void a_machine_may_decide_on_what_it_submitted() {
    UUID id = waiting();
    Actor key = new Actor(HR.name(), Actor.Kind.MACHINE, HR.origin());

    assertThat(service.decide(approval(id).id(), Decision.APPROVE, key, DecidedVia.PAGE, null))
        .isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void a_click_a_moment_before_the_deadline_counts() {
    UUID id = waiting();
    clock.advance(UNTIL_DEADLINE.minusNanos(1_000));

    assertThat(decide(id, Decision.APPROVE)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void a_click_at_the_deadline_is_refused_even_if_the_timeout_job_has_not_run() {
    UUID id = waiting();
    clock.advance(UNTIL_DEADLINE);

    assertThat(decide(id, Decision.APPROVE)).isEqualTo(DecisionResult.TOO_LATE);
    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(service.expire(approval(id).id())).isTrue();
  }

  @Test
  void the_system_does_not_decline_before_the_deadline() {
    UUID id = waiting();
    clock.advance(UNTIL_DEADLINE.minusNanos(1_000));

    assertThat(service.expire(approval(id).id())).isFalse();
    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.WAITING);
  }

  @Test
  void the_system_declines_by_itself_when_nobody_decides() {
    UUID id = waiting();
    clock.advance(UNTIL_DEADLINE);

    assertThat(service.expire(approval(id).id())).isTrue();
    fanIn.close(id);

    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.EXPIRED);
    assertThat(gangway.lines(id)).contains("Timeout expired", "Order was declined");
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void the_second_decision_is_refused_and_changes_nothing() {
    UUID id = waiting();
    decide(id, Decision.APPROVE);

    assertThat(decide(id, Decision.DECLINE)).isEqualTo(DecisionResult.ALREADY_DECIDED);
    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.QUEUED);
  }

  @Test
  void a_pending_approval_goes_when_its_onboarding_is_withdrawn() {
    UUID id = waiting();
    onboardings.withdraw(id, HR);

    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.WITHDRAWN);
    assertThat(decide(id, Decision.APPROVE)).isEqualTo(DecisionResult.WITHDRAWN);
    clock.advance(UNTIL_DEADLINE);
    assertThat(service.expire(approval(id).id())).isFalse();
  }

  @Test
  void an_approval_that_never_was_is_unknown() {
    assertThat(service.decide(UUID.randomUUID(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null))
        .isEqualTo(DecisionResult.UNKNOWN);
  }

  private UUID waiting() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    return id;
  }

  private ApprovalView approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0);
  }

  private DecisionResult decide(UUID onboarding, Decision decision) {
    return service.decide(approval(onboarding).id(), decision, APPROVER, DecidedVia.PAGE, null);
  }
}
