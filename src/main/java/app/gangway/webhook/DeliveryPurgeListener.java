package app.gangway.webhook;

import app.gangway.durable.purge.InstancePurged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whoever removes an instance removes what was told of it too: it holds the same names. */
@Component
class DeliveryPurgeListener {

  private final JdbcTemplate rows;

  DeliveryPurgeListener(JdbcTemplate rows) {
    this.rows = rows;
  }

  @EventListener
  void on(InstancePurged purged) {
    rows.update("delete from webhook_delivery where subject = ?", purged.subjectId());
  }
}
