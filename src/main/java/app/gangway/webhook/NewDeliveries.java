package app.gangway.webhook;

import app.gangway.webhook.message.Message;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of new deliveries, all of a transaction at a time. */
@Repository
class NewDeliveries {

  private static final String DELIVERY =
      """
      insert into webhook_delivery (id, subject, title, webhook, type, payload, status, attempts,
        claim, job_id, due_at, created_at)
      values (?, ?, ?, ?, ?, ?, 'PENDING', 0, 0, ?, ?, ?)""";

  private final JdbcTemplate rows;

  NewDeliveries(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Writes them as due now. */
  void write(List<NewDelivery> deliveries, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    rows.batchUpdate(
        DELIVERY,
        deliveries,
        Integer.MAX_VALUE,
        (insert, delivery) -> {
          Message message = delivery.message();
          insert.setObject(1, delivery.id());
          insert.setObject(2, message.subject());
          insert.setString(3, message.title());
          insert.setString(4, delivery.webhook());
          insert.setString(5, message.type());
          insert.setString(6, message.body());
          insert.setObject(7, delivery.id());
          insert.setObject(8, at);
          insert.setObject(9, at);
        });
  }
}
