package app.gangway.connector;

import app.gangway.activity.ActivityCall;
import app.gangway.common.RowIds;
import app.gangway.common.concurrent.GroupCommit;
import app.gangway.connector.client.CallbackTokens;
import app.gangway.connector.template.Placeholder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes orders down before they are placed; those that are asked for together in one commit. */
@Component
class OrderPlacing {

  private final ConnectorOrders orders;
  private final OrderTransitions transitions;
  private final Connectors connectors;
  private final Clock clock;
  private final PreparedOrders prepared = new PreparedOrders();
  private final GroupCommit<Request, Written> writing;

  OrderPlacing(
      ConnectorOrders orders,
      OrderTransitions transitions,
      Connectors connectors,
      TransactionOperations transaction,
      Clock clock) {
    this.orders = orders;
    this.transitions = transitions;
    this.connectors = connectors;
    this.clock = clock;
    this.writing =
        new GroupCommit<>(
            group -> Objects.requireNonNull(transaction.execute(status -> write(group))));
  }

  /** The call's key is the id of its activity. */
  private record Request(Connector connector, ActivityCall call) {

    UUID run() {
      return UUID.fromString(call.idempotencyKey());
    }
  }

  /**
   * An order that stands in its row.
   *
   * @param fresh whether it was written for this very call, and so has never been placed
   */
  record Written(ConnectorOrder order, boolean fresh) {}

  /**
   * Writes the orders that these calls need and do not have, as part of the caller's commit. One
   * that does not fit its row is left to {@link #write}, which fails for it alone.
   */
  void prepare(Connector connector, List<ActivityCall> calls) {
    List<Request> needed =
        calls.stream()
            .map(call -> new Request(connector, call))
            .filter(request -> fits(order(request)))
            .toList();
    if (!needed.isEmpty()) {
      List<Written> written = write(needed);
      afterCommit(
          () -> {
            for (int i = 0; i < written.size(); i++) {
              prepared.keep(needed.get(i).call(), written.get(i));
            }
          });
    }
  }

  private static void afterCommit(Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            then.run();
          }
        });
  }

  private static boolean fits(ConnectorOrder order) {
    return order.url().length() <= ConnectorOrders.URL_MAX
        && (order.body() == null || order.body().length() <= ConnectorOrders.BODY_MAX);
  }

  /**
   * The order of an activity: the one that it has, unless that was refused. One that was refused is
   * followed by another, made anew, with a key of its own.
   */
  Written write(Connector connector, ActivityCall call) {
    return prepared.take(call).orElseGet(() -> writing.ask(new Request(connector, call)));
  }

  private List<Written> write(List<Request> group) {
    Map<UUID, ConnectorOrder> latest =
        orders.latestOf(
            group.stream().map(each -> each.call().onboardingId()).toList(),
            group.stream().map(Request::run).toList());
    List<Written> written = new ArrayList<>();
    List<ConnectorOrder> made = new ArrayList<>();
    for (Request request : group) {
      ConnectorOrder known = latest.get(request.run());
      if (known != null && known.status() != OrderStatus.FAILED) {
        written.add(new Written(known, known.writtenFor() == request.call().claim()));
        continue;
      }
      ConnectorOrder order = order(request);
      made.add(order);
      written.add(new Written(order, true));
    }
    if (!made.isEmpty()) {
      transitions.insert(made, clock.instant());
    }
    return written;
  }

  private ConnectorOrder order(Request request) {
    UUID id = RowIds.next();
    Connector connector = request.connector();
    Map<Placeholder, String> values = values(request.call(), id);
    return new ConnectorOrder(
        id,
        request.run(),
        request.call().onboardingId(),
        connector.name(),
        connector.url().render(values),
        connector.body() == null ? null : connector.body().render(values),
        OrderStatus.OPEN,
        null,
        null,
        0,
        id,
        ConnectorOrders.NEVER,
        request.call().claim(),
        null);
  }

  private Map<Placeholder, String> values(ActivityCall call, UUID order) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    ConnectorOrder.addTo(values, call.hire(), call.details());
    values.put(Placeholder.ONBOARDING, call.onboardingId().toString());
    values.put(Placeholder.KEY, order.toString());
    values.put(Placeholder.CALLBACK_URL, connectors.callbackUrl(CallbackTokens.blank(order)));
    return values;
  }
}
