package app.gangway.notification.link;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.ApproverRights.Right;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.approval.DecisionRights;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.notification.link.LinkAnswer.Kind;
import app.gangway.security.AsPerson;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what a link leads to, and decides by it. */
@Service
public class LinkDecisions {

  private final ApprovalLinks links;
  private final Approvals approvals;
  private final ApprovalService service;
  private final DecisionRights rights;
  private final KnownPeople people;
  private final CurrentUser signedIn;
  private final AsPerson asPerson;
  private final LinkPolicy policy;
  private final Clock clock;

  LinkDecisions(
      ApprovalLinks links,
      Approvals approvals,
      ApprovalService service,
      DecisionRights rights,
      KnownPeople people,
      CurrentUser signedIn,
      AsPerson asPerson,
      LinkPolicy policy,
      Clock clock) {
    this.links = links;
    this.approvals = approvals;
    this.service = service;
    this.rights = rights;
    this.people = people;
    this.signedIn = signedIn;
    this.asPerson = asPerson;
    this.policy = policy;
    this.clock = clock;
  }

  /** Changes nothing, however often it is asked for. */
  public LinkAnswer look(String token) {
    return links.find(token).map(this::look).orElseGet(() -> LinkAnswer.of(Kind.UNKNOWN));
  }

  private LinkAnswer look(ApprovalLink link) {
    if (policy.signsIn() && !signedIn.actor().isThePerson(link.person())) {
      return new LinkAnswer(Kind.OTHER_PERSON, null, null, signedIn.name(), null, null);
    }
    KnownPerson reader = approver(link).orElse(null);
    if (reader == null) {
      return LinkAnswer.of(Kind.NO_APPROVER);
    }
    Locale language = policy.signsIn() ? null : reader.language();
    return approvals
        .view(link.approvalId())
        .map(order -> look(link, order, reader, language))
        .orElseGet(() -> LinkAnswer.of(Kind.UNKNOWN));
  }

  /** The person whom it is for, as long as they may decide. */
  private Optional<KnownPerson> approver(ApprovalLink link) {
    return people
        .whoMay(link.person(), Role.APPROVER)
        .filter(person -> !policy.signsIn() || signedIn.may(Role.APPROVER));
  }

  private LinkAnswer look(
      ApprovalLink link, ApprovalView order, KnownPerson reader, @Nullable Locale language) {
    if (order.status() != ApprovalStatus.PENDING || !clock.instant().isBefore(link.expiresAt())) {
      return new LinkAnswer(Kind.OVER, order, link.formKey(), reader.name(), null, language);
    }
    Right right = rights.of(Actor.person(link.person(), "")).on(order);
    Kind kind = right.refusal() == null ? Kind.OPEN : kind(right.refusal());
    return new LinkAnswer(kind, order, link.formKey(), reader.name(), right.onBehalfOf(), language);
  }

  private static Kind kind(DecisionResult result) {
    return switch (result) {
      case ACCEPTED -> Kind.DECIDED;
      case OWN_SUBMISSION -> Kind.OWN;
      case STANDS_IN_FOR_SUBMITTER -> Kind.STANDS_IN;
      case OTHER_GROUP -> Kind.NO_APPROVER;
      case TOO_LATE, ALREADY_DECIDED, WITHDRAWN -> Kind.OVER;
      case UNKNOWN -> Kind.UNKNOWN;
    };
  }

  /**
   * Decides, unless the link is good for nothing more or the form was not that of its page.
   *
   * @param decision null where none was sent that there is
   * @param origin the address that it was sent from
   */
  @Transactional
  public LinkAnswer decide(
      String token,
      String formKey,
      @Nullable Decision decision,
      @Nullable String remark,
      String origin) {
    ApprovalLink link = links.find(token).orElse(null);
    if (link == null) {
      return LinkAnswer.of(Kind.UNKNOWN);
    }
    LinkAnswer before = look(link);
    // What is decided is told so; what may not be decided the service refuses, and writes that
    // down.
    if (before.formKey() == null || isDecided(before)) {
      return before;
    }
    if (decision == null || !same(formKey, link.formKey())) {
      return before.kind() == Kind.OPEN ? before.unchosen() : before;
    }
    DecisionResult result = decide(link, decision, remark, origin);
    if (result == DecisionResult.ACCEPTED) {
      links.used(link, clock.instant());
    }
    return approvals
        .view(link.approvalId())
        .map(now -> before.now(kind(result), now))
        .orElseGet(() -> LinkAnswer.of(Kind.UNKNOWN));
  }

  /** Not if it is only too late: somebody's decision from before that may not be written yet. */
  private static boolean isDecided(LinkAnswer answer) {
    return answer.kind() == Kind.OVER && answer.about().status() != ApprovalStatus.PENDING;
  }

  private DecisionResult decide(
      ApprovalLink link, Decision decision, @Nullable String remark, String origin) {
    if (policy.signsIn()) {
      return decide(link, decision, remark, signedIn.actor());
    }
    KnownPerson person = approver(link).orElseThrow();
    return asPerson.approving(
        person, () -> decide(link, decision, remark, Actor.person(person.name(), origin)));
  }

  private DecisionResult decide(
      ApprovalLink link, Decision decision, @Nullable String remark, Actor approver) {
    return service.decide(link.approvalId(), decision, approver, DecidedVia.LINK, remark);
  }

  /** In a time that tells nothing of where they differ. */
  private static boolean same(String sent, String expected) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
