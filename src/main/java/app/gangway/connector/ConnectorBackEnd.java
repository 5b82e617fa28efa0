package app.gangway.connector;

import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.BackEnd;
import app.gangway.activity.Deferred;
import app.gangway.activity.Ordered;
import app.gangway.activity.Refused;
import app.gangway.common.outbound.Reply;
import app.gangway.connector.OrderPlacing.Written;
import app.gangway.connector.client.ConnectorClient;
import app.gangway.connector.configuration.ConnectorProperties.Completion;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.rule.JsonAnswer;
import app.gangway.connector.rule.Judgement;
import app.gangway.connector.rule.Judgement.Kind;
import app.gangway.connector.rule.ReplyRule;
import app.gangway.connector.state.Availability;
import app.gangway.connector.state.Availability.Granted;
import app.gangway.connector.state.Availability.Turn;
import app.gangway.connector.state.Availability.TurnedAway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stands behind the activities for which a connector is configured, before whatever else would:
 * writes the order down, places it, and says what became of it.
 */
@Component
@Order(1)
class ConnectorBackEnd implements BackEnd {

  /** A call, one more to find what an earlier one has done, and both again with a new token. */
  private static final int CALLS = 4;

  /** Of the answer to whether an order is there; nothing but its status counts. */
  private static final ReplyRule FINDING = new ReplyRule(Conditions.NONE, 0);

  private static final int NOT_FOUND = 404;

  /** For a token, a place, and the rows. */
  private static final Duration BESIDE = Duration.ofSeconds(30);

  private final Connectors connectors;
  private final OrderPlacing placing;
  private final OrderOutcomes outcomes;
  private final ConnectorClient client;
  private final Clock clock;

  ConnectorBackEnd(
      Connectors connectors,
      OrderPlacing placing,
      OrderOutcomes outcomes,
      ConnectorClient client,
      Clock clock) {
    this.connectors = connectors;
    this.placing = placing;
    this.outcomes = outcomes;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public boolean standsBehind(String activity) {
    return connectors.behind(activity).isPresent();
  }

  @Override
  public List<String> names() {
    return connectors.named();
  }

  @Override
  public Optional<Duration> timeLimit(String activity) {
    return connectors
        .behind(activity)
        .map(connector -> connector.timeout().multipliedBy(CALLS).plus(BESIDE));
  }

  @Override
  public void prepare(List<ActivityCall> calls) {
    connectors
        .behind(calls.get(0).activity())
        .ifPresent(connector -> placing.prepare(connector, calls));
  }

  @Override
  public ActivityAnswer perform(ActivityCall call, ActivityResult result)
      throws InterruptedException {
    Connector connector = connectors.behind(call.activity()).orElseThrow();
    Written written = placing.write(connector, call);
    ConnectorOrder order = written.order();
    return switch (order.status()) {
      case DONE -> result;
      case ORDERED -> ordered(connector, order.reference());
      case WITHDRAWN -> new Refused("Nobody waits for it any more");
      case OPEN, FAILED -> place(connector, written, call, result);
    };
  }

  private ActivityAnswer place(
      Connector connector, Written written, ActivityCall call, ActivityResult result)
      throws InterruptedException {
    Availability availability = connectors.availability(connector);
    Turn turn = availability.enter();
    if (turn instanceof TurnedAway away) {
      return new Deferred(away.until(), away.reason(), false);
    }
    long start = System.nanoTime();
    Told told;
    try {
      told = tell(connector, written, call);
    } catch (InterruptedException | RuntimeException notCalled) {
      availability.notCalled();
      throw notCalled;
    }
    Instant again =
        availability.heard(told.judgement(), Duration.ofNanos(System.nanoTime() - start));
    return answer(connector, written.order(), call, result, told, ((Granted) turn).probe(), again);
  }

  /**
   * What came of telling the other system.
   *
   * @param reference what it calls the order; null if it did not say
   */
  private record Told(Judgement judgement, @Nullable String reference) {}

  private Told tell(Connector connector, Written written, ActivityCall call)
      throws InterruptedException {
    ConnectorOrder order = written.order();
    if (!written.fresh() && connector.find() != null) {
      String address = connector.find().url().render(order.values(call.hire(), call.details()));
      Reply found = client.ask(connector, order, address);
      if (!isUnknown(found)) {
        Judgement judgement = FINDING.judge(found, clock.instant());
        if (!found.isSuccess()) {
          return new Told(asUnknown(judgement), null);
        }
        Optional<String> reference =
            JsonAnswer.text(
                JsonAnswer.read(found.body()),
                connector.find().foundWhen(),
                ConnectorOrders.REFERENCE_MAX);
        if (reference.isPresent()) {
          return new Told(
              new Judgement(Kind.SUCCESS, "It has the order already", null), reference.get());
        }
      }
    }
    Reply reply = client.place(connector, order);
    return new Told(
        connector.rule().judge(reply, clock.instant()),
        connector.reference().read(reply, ConnectorOrders.REFERENCE_MAX).orElse(null));
  }

  /** Some say 404 where others say 200 and nothing in it. */
  private static boolean isUnknown(Reply found) {
    return found.status() == NOT_FOUND;
  }

  /** Whether the order is there could not be found out; that is no refusal of the order. */
  private static Judgement asUnknown(Judgement judgement) {
    return judgement.kind() == Kind.REFUSED
        ? new Judgement(
            Kind.AGAIN, "Whether it has the order is not known: " + judgement.reason(), null)
        : judgement;
  }

  private ActivityAnswer answer(
      Connector connector,
      ConnectorOrder order,
      ActivityCall call,
      ActivityResult result,
      Told told,
      boolean probe,
      Instant whenUp) {
    Judgement judgement = told.judgement();
    String reason = connector.name() + ": " + judgement.reason();
    return switch (judgement.kind()) {
      case SUCCESS -> taken(connector, order, result, told);
      case REFUSED -> new Refused(reason, () -> outcomes.refused(order, judgement.reason()));
      case DOWN -> new Deferred(whenUp, reason, false);
      case AGAIN -> {
        if (probe) {
          yield new Deferred(whenUp, reason, false);
        }
        Duration pause = connector.pause(call.attempt()).orElse(null);
        yield pause == null
            ? new Refused(
                "%s, after %d attempts; whether it has the order is not known"
                    .formatted(reason, call.attempt()))
            : new Deferred(clock.instant().plus(longer(pause, judgement)), reason, true);
      }
    };
  }

  private static Duration longer(Duration pause, Judgement judgement) {
    Duration wanted = judgement.retryAfter();
    return wanted == null || wanted.compareTo(pause) < 0 ? pause : wanted;
  }

  private ActivityAnswer taken(
      Connector connector, ConnectorOrder order, ActivityResult result, Told told) {
    String said = told.judgement().reason();
    if (connector.completion() == Completion.ANSWER) {
      return result.with(() -> outcomes.done(connector, order, told.reference(), said));
    }
    outcomes.ordered(connector, order, told.reference(), said);
    return ordered(connector, told.reference());
  }

  private Ordered ordered(Connector connector, @Nullable String reference) {
    String line = "Ordered at " + connector.name();
    return new Ordered(
        reference == null ? line : "%s, reference %s".formatted(line, reference),
        clock.instant().plus(connector.answerWithin()));
  }
}
