package app.gangway.connector;

import app.gangway.common.RowIds;
import app.gangway.common.concurrent.GroupCommit;
import app.gangway.connector.Connector.Poll;
import app.gangway.connector.ConnectorEvent.AskLater;
import app.gangway.connector.ConnectorEvent.ReferenceKnown;
import app.gangway.connector.template.Placeholder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down what the other system answered when an order was placed; those that come together in
 * one commit. What has ended meanwhile, by a callback that was faster, stays as it is.
 */
@Component
class OrderOutcomes {

  private final ConnectorOrders orders;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final GroupCommit<Settled, Boolean> settling;

  OrderOutcomes(
      ConnectorOrders orders,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.orders = orders;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
    this.settling =
        new GroupCommit<>(
            group -> {
              transaction.executeWithoutResult(status -> settle(group));
              return group.stream().map(each -> true).toList();
            });
  }

  private record Settled(
      UUID order,
      OrderStatus end,
      @Nullable String reference,
      @Nullable String link,
      String outcome) {}

  /** The order is done with the answer to the call. */
  void done(Connector connector, ConnectorOrder order, @Nullable String reference, String said) {
    settling.ask(
        new Settled(
            order.id(), OrderStatus.DONE, reference, link(connector, order, reference), said));
  }

  /** The other system does not want it. */
  void refused(ConnectorOrder order, String said) {
    settling.ask(new Settled(order.id(), OrderStatus.FAILED, null, null, said));
  }

  private void settle(List<Settled> group) {
    Instant now = clock.instant();
    // In the order of the ids, so that no two groups can wait for each other.
    group.stream()
        .sorted(Comparator.comparing(Settled::order))
        .forEach(
            each ->
                orders.settle(
                    each.order(), each.end(), each.reference(), each.link(), each.outcome(), now));
  }

  /** The other system says later what became of it; perhaps it has already. */
  void ordered(Connector connector, ConnectorOrder order, @Nullable String reference, String said) {
    transaction.executeWithoutResult(
        status -> {
          boolean waits =
              orders.ordered(order.id(), reference, link(connector, order, reference), said);
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
    if (orders.askAt(order.id(), order.claim(), job, due, null)
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
