package app.gangway.connector.callback;

import app.gangway.common.RowIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Answers to orders of which nobody knows the reference yet. */
@Repository
class EarlyCallbacks {

  private final JdbcTemplate rows;

  EarlyCallbacks(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * @param order the one that it turned out to be for
   * @param body as it came
   */
  record Early(UUID id, UUID order, byte[] body) {}

  void keep(String connector, String reference, byte[] body, Instant now) {
    rows.update(
        """
        insert into early_callback (id, connector, reference, body, received_at)
        values (?, ?, ?, ?, ?)""",
        RowIds.next(),
        connector,
        reference,
        new String(body, StandardCharsets.UTF_8),
        now.atOffset(ZoneOffset.UTC));
  }

  /** Those whose order is known by now, in the order in which they came. */
  List<Early> known() {
    return rows.query(
        """
        select e.id, r.order_id, e.body from early_callback e
        join order_reference r on r.reference = e.reference and r.connector = e.connector
        order by e.id""",
        (row, n) ->
            new Early(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3).getBytes(StandardCharsets.UTF_8)));
  }

  /** False if somebody else was first. */
  boolean remove(UUID id) {
    return rows.update("delete from early_callback where id = ?", id) == 1;
  }

  void forgetBefore(Instant moment) {
    rows.update(
        "delete from early_callback where received_at < ?", moment.atOffset(ZoneOffset.UTC));
  }
}
