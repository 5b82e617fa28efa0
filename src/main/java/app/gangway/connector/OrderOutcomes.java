package app.gangway.connector;

import app.gangway.common.RowIds;
import app.gangway.connector.Connector.Poll;
import app.gangway.connector.ConnectorEvent.AskLater;
import app.gangway.connector.ConnectorEvent.ReferenceKnown;
import app.gangway.connector.template.Placeholder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down what the other system answered when an order was placed. What has ended meanwhile, by
 * a callback that was faster, stays as it is.
 */
@Component
class OrderOutcomes {

  private final OrderTransitions transitions;
  private final OrderReferences references;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  OrderOutcomes(
      OrderTransitions transitions,
      OrderReferences references,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.transitions = transitions;
    this.references = references;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The order is done with the answer to the call; part of the caller's commit. */
  void done(Connector connector, ConnectorOrder order, @Nullable String reference, String said) {
    boolean ended =
        transitions.settle(
            order.id(),
            OrderStatus.DONE,
            reference,
            link(connector, order, reference),
            said,
            clock.instant());
    if (ended && reference != null && connector.callback().match() != null) {
      references.know(order, reference);
    }
  }

  /** The other system does not want it; part of the caller's commit. */
  void refused(ConnectorOrder order, String said) {
    transitions.settle(order.id(), OrderStatus.FAILED, null, null, said, clock.instant());
  }

  /** The other system says later what became of it; perhaps it has already. */
  void ordered(Connector connector, ConnectorOrder order, @Nullable String reference, String said) {
    transaction.executeWithoutResult(
        status -> {
          boolean waits =
              transitions.ordered(order.id(), reference, link(connector, order, reference), said);
          if (waits && reference != null) {
            references.know(order, reference);
          }
          Poll poll = connector.poll();
          if (waits && poll != null && canAsk(poll, order, reference)) {
            askLater(order, poll.every());
          }
        });
    if (reference != null && connector.callback().match() != null) {
      events.publishEvent(new ReferenceKnown(connector.name(), reference));
    }
  }

  /** Whoever has given no reference cannot be asked by it; the order becomes overdue. */
  private static boolean canAsk(Poll poll, ConnectorOrder order, @Nullable String reference) {
    return reference != null
        || order.reference() != null
        || !poll.url().uses(Placeholder.REFERENCE);
  }

  private void askLater(ConnectorOrder order, Duration every) {
    UUID job = RowIds.next();
    Instant due = clock.instant().plus(every);
    if (transitions.askAt(order.id(), order.claim(), job, due, null)
        && every.compareTo(ConnectorOrders.NEAR) < 0) {
      events.publishEvent(new AskLater(order.id(), job, order.connector(), due));
    }
  }

  static @Nullable String link(
      Connector connector, ConnectorOrder order, @Nullable String reference) {
    if (connector.link() == null || reference == null) {
      return null;
    }
    Map<Placeholder, String> values = order.values();
    values.put(Placeholder.REFERENCE, reference);
    String link = connector.link().render(values);
    return link.length() > ConnectorOrders.LINK_MAX ? null : link;
  }
}
