package app.gangway.approval;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.security.account.StoredPeople;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Where lena alone is of the group that decides for executives, which is sales-leads. */
abstract class GroupScenario {

  static final Actor LENA = Actor.person("lena", "192.0.2.5");

  @Autowired ManualExecution gangway;
  @Autowired ApprovalService service;
  @Autowired Approvals approvals;
  @Autowired DecisionRights rights;
  @Autowired Deciders deciders;
  @Autowired OnboardingService onboardings;
  @Autowired Activities activities;
  @Autowired StoredPeople people;
  @Autowired SettableClock clock;

  @BeforeEach
  void lenaIsKnown() {
    people.vouchedFor("lena", null, null, Set.of(Role.APPROVER), List.of("Sales-Leads"));
  }

  @AfterEach
  void lenaIsGone() {
    people.notLetIn("lena");
  }

  Approvals seenBy(Actor reader) {
    return approvals.seenBy(rights.of(reader));
  }

  DecisionResult decide(ApprovalView order, Actor who) {
    return service.decide(order.id(), Decision.APPROVE, who, DecidedVia.PAGE, null);
  }

  ApprovalView asked(String role) {
    return asked(role, HR);
  }

  ApprovalView asked(String role, Actor submitter) {
    Submission submission =
        Submission.of(hire("Ed " + role, UUID.randomUUID() + "@example.com", role));
    SignedInAs.admin(() -> onboardings.submit(submission, Plan.everything(activities), submitter));
    UUID id = submission.id();
    gangway.perform(id, "ItEquipmentOrderActivity");
    return approvals.ofOnboarding(id).get(0);
  }
}
