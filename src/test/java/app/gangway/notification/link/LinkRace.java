package app.gangway.notification.link;

import static app.gangway.testing.People.ADMIN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.durable.Outcome;
import app.gangway.durable.events.EventService;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.notification.link.LinkAnswer.Kind;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import app.gangway.security.account.StoredPeople;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * All ways to decide, at once: half of them here, half at another node. The order is for a group of
 * two, for one of whom somebody stands in; once on each database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LinkRace extends LinkScenario {

  private static final Actor LEO = Actor.person("leo", "192.0.2.6");
  private static final Actor PAUL = Actor.person("paul", "192.0.2.7");
  private static final Actor MACHINE = new Actor("bot", Actor.Kind.MACHINE, "192.0.2.4");
  private static final RaisedEvent YES =
      new RaisedEvent(RaisedEvent.APPROVAL, "\"approved\"", true);

  /** From so many races on, each way has to win one. */
  private static final int MANY = 1_000;

  @Autowired ApplicationContext here;
  @Autowired StoredPeople stored;
  @Autowired TimelineEntries timeline;

  private ApplicationContext there;
  private Lena lena;
  private final Map<Way, Integer> won = new EnumMap<>(Way.class);
  private long spent;

  /** How it can be decided, and what of that has to stand in the row. */
  private enum Way {
    PAGE(ADMIN, DecidedVia.PAGE, null),
    LINK(Lena.ACTOR, DecidedVia.LINK, null),
    TOKEN(LEO, DecidedVia.LINK, null),
    API(MACHINE, DecidedVia.API, null),
    SUBSTITUTE(PAUL, DecidedVia.PAGE, Lena.ACTOR.name()),
    TIMEOUT(Actor.SYSTEM, DecidedVia.TIMEOUT, null);

    private final Actor who;
    private final DecidedVia via;
    private final @Nullable String onBehalfOf;

    Way(Actor who, DecidedVia via, @Nullable String onBehalfOf) {
      this.who = who;
      this.via = via;
      this.onBehalfOf = onBehalfOf;
    }

    boolean standsIn(ApprovalView row) {
      return who.name().equals(row.decidedBy())
          && via == row.decidedVia()
          && Objects.equals(onBehalfOf, row.onBehalfOf());
    }

    String inTimeline() {
      return onBehalfOf == null ? who.name() : who.name() + ", for " + onBehalfOf;
    }
  }

  /** What a runner was told: that it decided, or who did. */
  private record Told(Way way, boolean won, String decider) {}

  /** Where the other half decides; not another one, unless a test has one. */
  ApplicationContext otherNode() {
    return here;
  }

  @BeforeAll
  void peopleAreKnown() {
    there = otherNode();
    stored.vouchedFor(LEO.name(), null, null, Set.of(Role.APPROVER), List.of("sales-leads"));
    stored.vouchedFor(PAUL.name(), null, null, Set.of(Role.APPROVER), List.of());
    lena = new Lena(here);
    lena.isKnown();
    lena.isStoodInForBy(PAUL.name());
  }

  @AfterAll
  void peopleAreGone() {
    lena.isGone();
    stored.notLetIn(LEO.name());
    stored.notLetIn(PAUL.name());
    int races = won.values().stream().mapToInt(each -> each).sum();
    System.out.printf(
        "%s: %d races of %d, won by %s; %d s%n",
        getClass().getSimpleName(),
        races,
        Way.values().length,
        won,
        Duration.ofNanos(spent).toSeconds());
    assertThat(races < MANY || won.size() == Way.values().length)
        .as("each way wins now and then, but not %s", won)
        .isTrue();
  }

  @Rounds(value = 10_000, usually = 0.005)
  void of_all_ways_to_decide_one_does_and_the_others_are_told_who() {
    long begin = System.nanoTime();
    ApprovalView order = waiting("executive");
    String lenas = linkFor(order, Lena.ACTOR);
    String leos = linkFor(order, LEO);
    clock.set(order.deadline().minusMillis(1));
    List<Callable<Told>> runners =
        new ArrayList<>(
            List.of(
                () -> byPage(Way.PAGE, service, order, Decision.DECLINE),
                () -> byPage(Way.SUBSTITUTE, at(ApprovalService.class), order, Decision.APPROVE),
                () -> told(Way.LINK, byLink(lenas)),
                () -> told(Way.TOKEN, decideByToken(leos, Decision.DECLINE)),
                () -> byApi(order),
                () -> byTimeout(order)));
    Collections.shuffle(runners);

    List<Told> told = Race.between(runners);

    List<Way> winners = told.stream().filter(Told::won).map(Told::way).toList();
    ApprovalView decided = now(order);
    assertThat(winners).as("%s, and %s", told, decided).hasSize(1);
    Way winner = winners.get(0);
    assertThat(winner.standsIn(decided)).as("%s won %s", winner, decided).isTrue();
    assertThat(requireNonNull(decided.decidedAt()).isBefore(order.deadline()))
        .isEqualTo(winner != Way.TIMEOUT);
    assertThat(told).extracting(Told::decider).containsOnly(winner.who.name());
    assertThat(timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(order.onboardingId()))
        .filteredOn(entry -> entry.line().startsWith("Order was "))
        .extracting(TimelineEntry::actor)
        .containsExactly(winner.inTimeline());
    for (LinkAnswer later : List.of(look(lenas, Lena.ACTOR), byToken().look(leos))) {
      assertThat(later.kind()).isEqualTo(Kind.OVER);
      assertThat(later.kind().status().value()).isEqualTo(410);
      assertThat(later.about().decidedBy()).isEqualTo(winner.who.name());
    }
    won.merge(winner, 1, Integer::sum);
    spent += System.nanoTime() - begin;
  }

  private Told byPage(Way way, ApprovalService at, ApprovalView order, Decision decision) {
    DecisionResult result = at.decide(order.id(), decision, way.who, way.via, null);
    Told told = told(way, result == DecisionResult.ACCEPTED, order);
    // The page names the decider, but for what nobody decided in time.
    assertThat(result)
        .isIn(
            DecisionResult.ACCEPTED,
            told.decider().equals(Actor.SYSTEM.name())
                ? DecisionResult.TOO_LATE
                : DecisionResult.ALREADY_DECIDED);
    return told;
  }

  private LinkAnswer byLink(String token) {
    return SignedInAs.as(
        SignedInAs.authentication(Lena.ACTOR, Role.APPROVER),
        () ->
            at(LinkDecisions.class)
                .decide(token, key(token), Decision.APPROVE, "By link", ADDRESS));
  }

  /** The link's page says it in words. */
  private static Told told(Way way, LinkAnswer answer) {
    assertThat(answer.kind()).isIn(Kind.DECIDED, Kind.OVER);
    return new Told(way, answer.kind() == Kind.DECIDED, decider(answer.about()));
  }

  /** A machine is told that its event was taken; whether it decided, the row says. */
  private Told byApi(ApprovalView order) {
    String instance = gangway.onboarding(order.onboardingId()).instanceId();
    Outcome outcome = at(EventService.class).raiseApproval(instance, YES, MACHINE);
    assertThat(outcome).isEqualTo(Outcome.ACCEPTED);
    return told(Way.API, Way.API.standsIn(now(order)), order);
  }

  /** The deadline comes in the middle, now sooner, now later. */
  private Told byTimeout(ApprovalView order) {
    for (int looks = ThreadLocalRandom.current().nextInt(8); looks > 0; looks--) {
      now(order);
    }
    clock.set(order.deadline());
    return told(Way.TIMEOUT, service.expire(order.id()), order);
  }

  private Told told(Way way, boolean won, ApprovalView order) {
    return new Told(way, won, decider(now(order)));
  }

  /** Whoever is told that it is too late may read so before it is declined. */
  private static String decider(ApprovalView seen) {
    return seen.status() == ApprovalStatus.PENDING
        ? Actor.SYSTEM.name()
        : requireNonNull(seen.decidedBy());
  }

  private <T> T at(Class<T> service) {
    return there.getBean(service);
  }
}
