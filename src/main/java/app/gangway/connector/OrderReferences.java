package app.gangway.connector;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * By which references orders are found, when the other system speaks of them later. An order that
 * ends with the answer to the call has none: it costs a row, and nobody would look for it.
 */
@Repository
class OrderReferences {

  private final JdbcTemplate rows;

  OrderReferences(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * From now on it is found by this one. The order's own row is held, so nobody else says so too.
   */
  void know(ConnectorOrder order, String reference) {
    int changed =
        rows.update(
            "update order_reference set reference = ? where order_id = ?", reference, order.id());
    if (changed == 0) {
      rows.update(
          "insert into order_reference (order_id, connector, reference) values (?, ?, ?)",
          order.id(),
          order.connector(),
          reference);
    }
  }

  void remove(UUID onboarding) {
    rows.update(
        """
        delete from order_reference
        where order_id in (select id from connector_order where onboarding_id = ?)""",
        onboarding);
  }
}
