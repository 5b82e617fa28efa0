package app.gangway.connector;

import app.gangway.common.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The orders behind activities, for those who may see the onboarding. */
@Service
public class OrderLookup {

  private final ConnectorOrders orders;

  OrderLookup(ConnectorOrders orders) {
    this.orders = orders;
  }

  /** The latest of an activity; empty if none was ever placed. */
  @RolesAllowed({Role.HR, Role.APPROVER})
  public Optional<ConnectorOrder> latest(UUID onboarding, UUID run) {
    return orders.findByRun(onboarding, run);
  }
}
