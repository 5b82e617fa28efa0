package app.gangway.connector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the orders, for reading; {@link OrderTransitions} moves them. */
@Repository
public class ConnectorOrders {

  /** For an order that is not asked for. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** What is asked for later than this has no job yet, and costs a row alone. */
  public static final Duration NEAR = Duration.ofHours(1);

  /** The lengths of the columns. */
  public static final int REFERENCE_MAX = 300;

  static final int URL_MAX = 8_000;
  static final int BODY_MAX = 100_000;

  static final int LINK_MAX = 2000;
  static final int OUTCOME_MAX = 1000;

  private static final String SELECT =
      """
      select id, run_id, onboarding_id, connector, url, body, status, reference, link, claim, job_id,
        due_at, written_for, last_outcome
      from connector_order\
      """;

  private final JdbcTemplate rows;

  ConnectorOrders(JdbcTemplate rows) {
    this.rows = rows;
  }

  public Optional<ConnectorOrder> findById(UUID id) {
    return find(" where id = ?", id).stream().findFirst();
  }

  /** The latest of an activity. */
  public Optional<ConnectorOrder> findByRun(UUID onboarding, UUID run) {
    return find(" where onboarding_id = ? and run_id = ? order by id desc limit 1", onboarding, run)
        .stream()
        .findFirst();
  }

  /** The latest of each of these activities, by the activities. */
  Map<UUID, ConnectorOrder> latestOf(Collection<UUID> onboardings, Collection<UUID> runs) {
    Map<UUID, ConnectorOrder> latest = new LinkedHashMap<>();
    rows.query(
            SELECT + " where onboarding_id = any(?) and run_id = any(?) order by id",
            select -> {
              select.setArray(
                  1, select.getConnection().createArrayOf("uuid", onboardings.toArray()));
              select.setArray(2, select.getConnection().createArrayOf("uuid", runs.toArray()));
            },
            (row, n) -> order(row))
        .forEach(order -> latest.put(order.runId(), order));
    return latest;
  }

  /** The latest that a system knows by this reference. */
  public Optional<ConnectorOrder> findByReference(String connector, String reference) {
    return find(
            """
             where id in (select order_id from order_reference where reference = ? and connector = ?)
            order by id desc limit 1""",
            reference,
            connector)
        .stream()
        .findFirst();
  }

  /** Those that are to be asked for before this moment, in the order of their ids. */
  public List<ConnectorOrder> due(Instant before, UUID after, int limit) {
    return find(
        " where status = 'ORDERED' and due_at < ? and id > ? order by id limit ?",
        utc(before),
        after,
        limit);
  }

  /**
   * How many orders of a connector stand there.
   *
   * @param oldest when the oldest of them was written
   */
  record Standing(String connector, OrderStatus status, long count, Instant oldest) {}

  /** Of those that have not ended. */
  List<Standing> standing() {
    return rows.query(
        """
        select connector, status, count(*), min(created_at) from connector_order
        where status in ('OPEN', 'ORDERED') group by connector, status""",
        (row, n) ->
            new Standing(
                row.getString(1),
                OrderStatus.valueOf(row.getString(2)),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant()));
  }

  /** The activities of those that are to be placed, the oldest first. */
  List<UUID> toBePlaced(String connector, int limit) {
    return rows.queryForList(
        """
        select run_id from connector_order
        where status = 'OPEN' and connector = ? order by id limit ?""",
        UUID.class,
        connector,
        limit);
  }

  private List<ConnectorOrder> find(String where, Object... parameters) {
    return rows.query(SELECT + where, (row, n) -> order(row), parameters);
  }

  private static ConnectorOrder order(ResultSet row) throws SQLException {
    return new ConnectorOrder(
        row.getObject("id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getObject("onboarding_id", UUID.class),
        row.getString("connector"),
        row.getString("url"),
        row.getString("body"),
        OrderStatus.valueOf(row.getString("status")),
        row.getString("reference"),
        row.getString("link"),
        row.getInt("claim"),
        row.getObject("job_id", UUID.class),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getInt("written_for"),
        row.getString("last_outcome"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
