package app.gangway.approval;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchService;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.RulesTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RulesTest
class DeclinedOrdersRulesTest {

  private final UUID batch = UUID.randomUUID();

  @Autowired ManualExecution gangway;
  @Autowired BatchService batches;
  @Autowired ApprovalService service;
  @Autowired Approvals approvals;
  @Autowired Onboardings onboardings;
  @Autowired FanIn fanIn;

  @Test
  void who_completed_without_an_order_can_be_found_and_counted() {
    OnboardingFilter declined = new OnboardingFilter(null, null, null, batch, null, true);
    batches.submit(
        batch(batch, "three", List.of(daniel(), hire("Sam", "sam@example.com", "sales"), johnny())),
        People.HR);
    children().forEach(each -> gangway.performAll(each.id()));
    decide("Daniel LaRusso", Decision.DECLINE);
    decide("Sam", Decision.APPROVE);
    assertThat(onboardings.count(declined.toSpecification())).isZero();

    children().forEach(each -> gangway.performAll(each.id()));
    children().forEach(each -> fanIn.close(each.id()));

    assertThat(onboardings.count(declined.toSpecification())).isEqualTo(1);
    assertThat(onboardings.findAll(declined.toSpecification()))
        .extracting(each -> each.hire().name())
        .containsExactly("Daniel LaRusso");
  }

  private List<Onboarding> children() {
    return onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification());
  }

  private void decide(String name, Decision decision) {
    UUID onboarding =
        children().stream()
            .filter(each -> each.hire().name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    UUID approval = approvals.ofOnboarding(onboarding).get(0).id();
    service.decide(approval, decision, APPROVER, DecidedVia.PAGE, null);
  }
}
