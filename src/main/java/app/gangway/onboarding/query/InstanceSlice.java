package app.gangway.onboarding.query;

import app.gangway.common.LikePattern;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A part of a list of onboardings or of batches, the oldest first.
 *
 * @param createdFrom not before; null for no bound
 * @param createdTo not after; null for no bound
 * @param idPrefix how their instance ids begin; empty for any
 * @param after only those after this place; null from the beginning
 * @param limit how many at most
 */
public record InstanceSlice(
    @Nullable Instant createdFrom,
    @Nullable Instant createdTo,
    String idPrefix,
    @Nullable Place after,
    int limit) {

  /** A place in the order of the list. */
  public record Place(Instant created, UUID id) {}

  /** So many from this place on. */
  public InstanceSlice after(Place place, int most) {
    return new InstanceSlice(createdFrom, createdTo, idPrefix, place, most);
  }

  /**
   * @param query of rows with an id, an instance id and the moment when they were submitted; ends
   *     with a condition
   */
  public StatementSpec select(JdbcClient rows, String query) {
    StringBuilder sql = new StringBuilder(query);
    Map<String, Object> values = new HashMap<>();
    if (createdFrom != null) {
      sql.append(" and submitted_at >= :createdFrom");
      values.put("createdFrom", createdFrom.atOffset(ZoneOffset.UTC));
    }
    if (createdTo != null) {
      sql.append(" and submitted_at <= :createdTo");
      values.put("createdTo", createdTo.atOffset(ZoneOffset.UTC));
    }
    if (!idPrefix.isEmpty()) {
      sql.append(" and instance_id like :idPrefix escape '!'");
      values.put("idPrefix", LikePattern.startingWith(idPrefix));
    }
    if (after != null) {
      // The first says nothing new, but only that much finds H2 in an index.
      sql.append(" and submitted_at >= :at and (submitted_at, id) > (:at, :id)");
      values.put("at", after.created().atOffset(ZoneOffset.UTC));
      values.put("id", after.id());
    }
    sql.append(" order by submitted_at, id fetch first ").append(limit).append(" rows only");
    return rows.sql(sql.toString()).params(values);
  }
}
