package app.gangway.connector;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The steps by which orders move. Each says from which state it starts; false means that somebody
 * else was first.
 */
@Repository
public class OrderTransitions {

  private final JdbcTemplate rows;

  OrderTransitions(JdbcTemplate rows) {
    this.rows = rows;
  }

  void insert(List<ConnectorOrder> orders, Instant now) {
    rows.batchUpdate(
        """
        insert into connector_order (id, run_id, onboarding_id, connector, url, body, status, claim,
          job_id, due_at, written_for, created_at)
        values (?, ?, ?, ?, ?, ?, 'OPEN', 0, ?, ?, ?, ?)""",
        orders,
        orders.size(),
        (insert, order) -> {
          insert.setObject(1, order.id());
          insert.setObject(2, order.runId());
          insert.setObject(3, order.onboardingId());
          insert.setString(4, order.connector());
          insert.setString(5, order.url());
          insert.setString(6, order.body());
          insert.setObject(7, order.jobId());
          insert.setObject(8, utc(order.dueAt()));
          insert.setInt(9, order.writtenFor());
          insert.setObject(10, utc(now));
        });
  }

  /** It has been taken, and its end comes later. */
  boolean ordered(UUID id, @Nullable String reference, @Nullable String link, String outcome) {
    return rows.update(
            """
            update connector_order
            set status = 'ORDERED', reference = coalesce(?, reference), link = coalesce(?, link),
              last_outcome = ?
            where id = ? and status in ('OPEN', 'ORDERED')""",
            reference,
            link,
            outcome,
            id)
        == 1;
  }

  /**
   * It has ended.
   *
   * @param end done or failed
   */
  boolean settle(
      UUID id,
      OrderStatus end,
      @Nullable String reference,
      @Nullable String link,
      String outcome,
      Instant now) {
    return rows.update(
            """
            update connector_order
            set status = ?, reference = coalesce(?, reference), link = coalesce(?, link),
              last_outcome = ?, settled_at = ?, due_at = ?
            where id = ? and status in ('OPEN', 'ORDERED')""",
            end.name(),
            reference,
            link,
            outcome,
            utc(now),
            utc(ConnectorOrders.NEVER),
            id)
        == 1;
  }

  /** Nobody waits for these any more; one after the other, in the order in which all take them. */
  void withdraw(UUID onboarding, Instant now) {
    rows.queryForList(
            """
            select id from connector_order
            where onboarding_id = ? and status in ('OPEN', 'ORDERED') order by id""",
            UUID.class,
            onboarding)
        .forEach(
            id ->
                rows.update(
                    """
                    update connector_order set status = 'WITHDRAWN', settled_at = ?, due_at = ?
                    where id = ? and status in ('OPEN', 'ORDERED')""",
                    utc(now),
                    utc(ConnectorOrders.NEVER),
                    id));
  }

  void heard(UUID id, String outcome) {
    rows.update("update connector_order set last_outcome = ? where id = ?", outcome, id);
  }

  /** It is asked for then, by this job. */
  public boolean askAt(UUID id, int claim, UUID job, Instant due, @Nullable String outcome) {
    return rows.update(
            """
            update connector_order
            set due_at = ?, job_id = ?, last_outcome = coalesce(?, last_outcome)
            where id = ? and claim = ? and status = 'ORDERED'""",
            utc(due),
            job,
            outcome,
            id,
            claim)
        == 1;
  }

  /** It is being asked for; until the lease ends nobody else does. */
  public boolean claim(UUID id, UUID job, Instant now, Instant lease) {
    return rows.update(
            """
            update connector_order set claim = claim + 1, due_at = ?
            where id = ? and job_id = ? and status = 'ORDERED' and due_at <= ?""",
            utc(lease),
            id,
            job,
            utc(now))
        == 1;
  }

  /** Another job takes it over from one that is missing or dead. */
  public boolean handOver(UUID id, UUID lost, UUID job) {
    return rows.update(
            "update connector_order set job_id = ? where id = ? and job_id = ? and status ="
                + " 'ORDERED'",
            job,
            id,
            lost)
        == 1;
  }

  void remove(UUID onboarding) {
    rows.update(
        """
        delete from earlier_callback_token
        where order_id in (select id from connector_order where onboarding_id = ?)""",
        onboarding);
    rows.update("delete from connector_order where onboarding_id = ?", onboarding);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
