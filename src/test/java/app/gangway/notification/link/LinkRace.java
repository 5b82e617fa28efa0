package app.gangway.notification.link;

import static app.gangway.testing.People.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.durable.Outcome;
import app.gangway.durable.events.EventService;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.notification.link.LinkAnswer.Kind;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** All ways to decide, at once; once on each database. */
abstract class LinkRace extends LinkScenario {

  private static final Actor ON_THE_PAGE = Actor.person("paula", "192.0.2.3");
  private static final Actor MACHINE = new Actor("bot", Actor.Kind.MACHINE, "192.0.2.4");
  private static final RaisedEvent YES =
      new RaisedEvent(RaisedEvent.APPROVAL, "\"approved\"", true);

  private static final Map<DecidedVia, String> DECIDERS =
      Map.of(
          DecidedVia.PAGE, ON_THE_PAGE.name(),
          DecidedVia.LINK, APPROVER.name(),
          DecidedVia.API, MACHINE.name(),
          DecidedVia.TIMEOUT, Actor.SYSTEM.name());

  @Autowired EventService events;

  /** What a runner was told: that it decided, or who did. */
  private record Told(DecidedVia via, boolean won, String decider) {}

  @Rounds(200)
  void of_page_link_api_and_timeout_one_decides_and_the_others_are_told_who(RepetitionInfo round) {
    ApprovalView order = waiting();
    String first = linkFor(order, APPROVER);
    String second = linkFor(order, APPROVER);
    boolean late = round.getCurrentRepetition() % 4 == 0;
    Instant moment = late ? order.deadline() : order.deadline().minusMillis(1);
    clock.set(moment);
    List<Callable<Told>> runners =
        new ArrayList<>(
            List.of(
                () -> byPage(order),
                () -> told(DecidedVia.LINK, decide(first, APPROVER, Decision.APPROVE)),
                () -> told(DecidedVia.LINK, decideByToken(second, Decision.DECLINE)),
                () -> byApi(order),
                () -> byTimeout(order)));
    Collections.shuffle(runners);

    List<Told> told = Race.between(runners);

    ApprovalView decided = now(order);
    DecidedVia via = decided.decidedVia();
    assertThat(via == DecidedVia.TIMEOUT).isEqualTo(late);
    assertThat(decided.decidedBy()).isEqualTo(DECIDERS.get(via));
    assertThat(decided.decidedAt()).isEqualTo(moment);
    assertThat(told).filteredOn(Told::won).extracting(Told::via).containsExactly(via);
    assertThat(told)
        .filteredOn(each -> !each.won() && !each.decider().isEmpty())
        .allMatch(each -> each.decider().equals(decided.decidedBy()));
    assertThat(gangway.lines(order.onboardingId()))
        .filteredOn(line -> line.startsWith("Order was "))
        .hasSize(1);
  }

  private Told byPage(ApprovalView order) {
    DecisionResult result =
        service.decide(order.id(), Decision.DECLINE, ON_THE_PAGE, DecidedVia.PAGE, null);
    return new Told(DecidedVia.PAGE, result == DecisionResult.ACCEPTED, "");
  }

  /** The link's page says it in words. */
  private Told told(DecidedVia via, LinkAnswer answer) {
    assertThat(answer.kind()).isIn(Kind.DECIDED, Kind.OVER);
    String decider = answer.about().decidedBy();
    // Past the deadline it may be said that it is too late before anybody was there to decline.
    return new Told(via, answer.kind() == Kind.DECIDED, decider == null ? "" : decider);
  }

  /** A machine is told that its event was taken; whether it decided, the row says. */
  private Told byApi(ApprovalView order) {
    Outcome outcome =
        events.raiseApproval(gangway.onboarding(order.onboardingId()).instanceId(), YES, MACHINE);
    assertThat(outcome).isEqualTo(Outcome.ACCEPTED);
    return new Told(DecidedVia.API, now(order).decidedVia() == DecidedVia.API, "");
  }

  private Told byTimeout(ApprovalView order) {
    boolean won = service.expire(order.id());
    return new Told(DecidedVia.TIMEOUT, won, "");
  }
}
