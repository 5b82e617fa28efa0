package app.gangway.connector;

import app.gangway.common.access.Role;
import app.gangway.connector.ConnectorOrders.Standing;
import app.gangway.onboarding.execution.OrderService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it stands with the connectors, for those who look after them; and a gauge of each. */
@Service
@Transactional
public class ConnectorAdministration {

  /** Several, since the oldest may be at work at this moment. */
  private static final int CANDIDATES = 20;

  private final Connectors connectors;
  private final ConnectorOrders orders;
  private final OrderService activities;

  ConnectorAdministration(
      Connectors connectors,
      ConnectorOrders orders,
      OrderService activities,
      MeterRegistry meters) {
    this.connectors = connectors;
    this.orders = orders;
    this.activities = activities;
    for (Connector connector : connectors.all()) {
      Gauge.builder(
              "gangway.connector.up",
              connectors.availability(connector),
              state -> state.isUp() ? 1 : 0)
          .description("Whether the system behind a connector can be called")
          .tag("connector", connector.name())
          .register(meters);
      Gauge.builder("gangway.connector.waiting", () -> waiting(connector))
          .description("Orders that are to be placed")
          .tag("connector", connector.name())
          .register(meters);
    }
  }

  /** In the order of the configuration. */
  @RolesAllowed(Role.ADMIN)
  @Transactional(readOnly = true)
  public List<ConnectorReport> report() {
    List<Standing> standing = orders.standing();
    return connectors.all().stream().map(each -> report(each, standing)).toList();
  }

  private ConnectorReport report(Connector connector, List<Standing> all) {
    List<Standing> standing =
        all.stream().filter(each -> each.connector().equals(connector.name())).toList();
    return new ConnectorReport(
        connector.name(),
        Objects.requireNonNullElse(
            URI.create(connector.url().toString().replaceAll("[{}]", "")).getHost(), ""),
        connectors.activitiesOf(connector),
        connectors.availability(connector).isUp(),
        connectors.availability(connector).last(),
        count(standing, OrderStatus.OPEN),
        count(standing, OrderStatus.ORDERED),
        standing.stream().map(Standing::oldest).min(Comparator.naturalOrder()));
  }

  private static long count(List<Standing> standing, OrderStatus status) {
    return standing.stream()
        .filter(each -> each.status() == status)
        .mapToLong(Standing::count)
        .sum();
  }

  private double waiting(Connector connector) {
    return orders.standing().stream()
        .filter(each -> each.status() == OrderStatus.OPEN)
        .filter(each -> each.connector().equals(connector.name()))
        .mapToLong(Standing::count)
        .sum();
  }

  /**
   * Has the oldest order that waits placed at once; what comes of it tells how the system is. The
   * others keep their times.
   *
   * @return false when none waits
   */
  @RolesAllowed(Role.ADMIN)
  public boolean tryNow(String name) {
    Connector connector = connectors.find(name).orElseThrow();
    connectors.availability(connector).tryNow();
    return orders.toBePlaced(name, CANDIDATES).stream().anyMatch(activities::placeNow);
  }
}
