package app.gangway.approval;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingService;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions that meet; once on each database. */
abstract class ApprovalRace {

  @Autowired ManualExecution gangway;
  @Autowired ApprovalService service;
  @Autowired Approvals approvals;
  @Autowired OnboardingService onboardings;
  @Autowired SettableClock clock;

  @Rounds(200)
  void of_approval_decline_and_timeout_exactly_one_wins(RepetitionInfo round) {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    ApprovalView approval = approvals.ofOnboarding(id).get(0);
    // Now before the deadline, now at it: whoever comes first, the clock decides who may win.
    boolean late = round.getCurrentRepetition() % 2 == 0;
    clock.set(late ? approval.deadline() : approval.deadline().minusMillis(1));

    List<Boolean> won =
        Race.between(
            () -> accepted(approval, Decision.APPROVE, APPROVER),
            () ->
                accepted(approval, Decision.DECLINE, Actor.person("Second approver", "192.0.2.3")),
            () -> service.expire(approval.id()),
            () ->
                accepted(approval, Decision.APPROVE, Actor.person("Third approver", "192.0.2.3")));

    assertThat(won).filteredOn(w -> w).hasSize(1);
    assertThat(won.get(2)).isEqualTo(late);
    ApprovalStatus outcome = approvals.ofOnboarding(id).get(0).status();
    ActivityStatus order = gangway.run(id, "ItEquipmentOrderActivity").status();
    assertThat(order)
        .isEqualTo(
            outcome == ApprovalStatus.APPROVED ? ActivityStatus.QUEUED : ActivityStatus.DECLINED);
  }

  @Rounds(50)
  void a_withdrawal_and_an_approval_do_not_both_happen() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    ApprovalView approval = approvals.ofOnboarding(id).get(0);
    clock.advance(Duration.ofSeconds(10));

    List<Boolean> done =
        Race.between(
            () -> accepted(approval, Decision.APPROVE, APPROVER),
            () -> onboardings.withdraw(id, HR));

    // Called off it is in any case; the approval either came before, or too late.
    assertThat(done.get(1)).isTrue();
    assertThat(gangway.run(id, "ItEquipmentOrderActivity").status())
        .isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(approvals.ofOnboarding(id).get(0).status())
        .isEqualTo(done.get(0) ? ApprovalStatus.APPROVED : ApprovalStatus.WITHDRAWN);
  }

  private boolean accepted(ApprovalView approval, Decision decision, Actor who) {
    return service.decide(approval.id(), decision, who, DecidedVia.PAGE, null)
        == DecisionResult.ACCEPTED;
  }
}
