package app.gangway.notification.link;

import static app.gangway.testing.People.hire;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionRights;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.notification.link.LinkPolicy.Mode;
import app.gangway.security.AsPerson;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPeople;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What tests of links need: an order that waits, and links to it. */
abstract class LinkScenario {

  static final String ADDRESS = "192.0.2.77";

  @Autowired ManualExecution gangway;
  @Autowired ApprovalLinks links;
  @Autowired LinkDecisions bySignIn;
  @Autowired Approvals approvals;
  @Autowired ApprovalService service;
  @Autowired DecisionRights rights;
  @Autowired KnownPeople people;
  @Autowired CurrentUser signedIn;
  @Autowired AsPerson asPerson;
  @Autowired SettableClock clock;

  ApprovalView waiting() {
    return waiting("sales");
  }

  ApprovalView waiting(String role) {
    UUID id = gangway.submit(hire("Daniel LaRusso", UUID.randomUUID() + "@example.com", role));
    gangway.perform(id, "ItEquipmentOrderActivity");
    return approvals.ofOnboarding(id).get(0);
  }

  ApprovalView now(ApprovalView order) {
    return approvals.view(order.id()).orElseThrow();
  }

  String linkFor(ApprovalView order, Actor person) {
    return links.add(order, person.name());
  }

  /** As it is where the token is enough. */
  LinkDecisions byToken() {
    return new LinkDecisions(
        links,
        approvals,
        service,
        rights,
        people,
        signedIn,
        asPerson,
        new LinkPolicy(Mode.TOKEN),
        clock);
  }

  /** Whoever signed in as an approver. */
  LinkAnswer look(String token, Actor who) {
    return SignedInAs.as(SignedInAs.authentication(who, Role.APPROVER), () -> bySignIn.look(token));
  }

  LinkAnswer decide(String token, Actor who, Decision decision) {
    return SignedInAs.as(
        SignedInAs.authentication(who, Role.APPROVER),
        () -> bySignIn.decide(token, key(token), decision, "By link", ADDRESS));
  }

  /** Nobody signed in; as a browser would send it. */
  LinkAnswer decideByToken(String token, Decision decision) {
    return SignedInAs.as(
        new AnonymousAuthenticationToken(
            "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")),
        () -> byToken().decide(token, key(token), decision, "By link", ADDRESS));
  }

  String key(String token) {
    return links.find(token).map(ApprovalLink::formKey).orElse("");
  }
}
