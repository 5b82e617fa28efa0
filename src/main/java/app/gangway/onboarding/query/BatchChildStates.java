package app.gangway.onboarding.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.gangway.common.IdChunks;
import app.gangway.onboarding.OnboardingStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the children of batches stand, without reading each of them. */
@Repository
public class BatchChildStates {

  private static final String COUNTS =
      """
      select batch_id, status, count(*) from onboarding
      where batch_id in (:ids) group by batch_id, status\
      """;

  /** The number stands in the statement, as it does in the index. */
  private static final String DECLINED =
      """
      select batch_id, count(*) from onboarding
      where batch_id in (:ids) and declined > 0 and status = 'COMPLETED'
      group by batch_id\
      """;

  /**
   * As lists have it: of those that run and are not held up, those of which nothing has started.
   */
  private static final String NOT_BEGUN =
      """
      select o.batch_id, count(*) from onboarding o
      where o.batch_id in (:ids) and o.status = 'RUNNING' and o.open = o.total
        and o.suspended = false and not exists (
          select 1 from activity_run r
          where r.onboarding_id = o.id and r.first_started_at is not null)
      group by o.batch_id\
      """;

  /** Looks for one child of each batch in an index, however many it has. */
  private static final String WITH_CHILD_IN =
      """
      select b.id from unnest(cast(? as uuid array)) as b(id) where exists (
        select 1 from onboarding o where o.batch_id = b.id and o.status in ('%s'))\
      """;

  private static final String WITH_OPEN = WITH_CHILD_IN.formatted("RUNNING', 'WAITING");
  private static final String WITH_FAILED = WITH_CHILD_IN.formatted("FAILED");

  private final JdbcClient rows;
  private final JdbcTemplate arrays;

  BatchChildStates(JdbcClient rows, JdbcTemplate arrays) {
    this.rows = rows;
    this.arrays = arrays;
  }

  /**
   * Takes the locks of a batch's children until the transaction ends: from then on none is run
   * again. They come before that of the batch, and in the order of their ids: whoever runs a child
   * again goes from it to its batch.
   *
   * @return the children
   */
  public List<UUID> lock(UUID batchId) {
    return rows.sql("select id from onboarding where batch_id = ? order by id for update")
        .param(batchId)
        .query(UUID.class)
        .list();
  }

  /** How many children of these batches are in which state; nothing for one without any. */
  public Map<UUID, Map<OnboardingStatus, Long>> count(Collection<UUID> batches) {
    List<ChildCount> found = new ArrayList<>();
    IdChunks.of(
        batches,
        chunk ->
            found.addAll(
                rows.sql(COUNTS)
                    .param("ids", chunk)
                    .query(
                        (row, n) ->
                            new ChildCount(
                                row.getObject(1, UUID.class),
                                OnboardingStatus.valueOf(row.getString(2)),
                                row.getLong(3)))
                    .list()));
    return found.stream()
        .collect(groupingBy(ChildCount::batchId, toMap(ChildCount::status, ChildCount::count)));
  }

  /**
   * How many children of these batches completed with a declined order; nothing for one without
   * any.
   */
  public Map<UUID, Long> countDeclined(Collection<UUID> batches) {
    return countBy(DECLINED, batches);
  }

  /** How many children of these batches run but have not begun; nothing for one without any. */
  public Map<UUID, Long> countNotBegun(Collection<UUID> batches) {
    return countBy(NOT_BEGUN, batches);
  }

  private Map<UUID, Long> countBy(String query, Collection<UUID> batches) {
    Map<UUID, Long> found = new HashMap<>();
    IdChunks.of(
        batches,
        chunk ->
            rows.sql(query)
                .param("ids", chunk)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .forEach(count -> found.put(count.getKey(), count.getValue())));
    return found;
  }

  private record ChildCount(UUID batchId, OnboardingStatus status, long count) {}

  /** Those of these batches of which a child has not ended. */
  public Set<UUID> withOpen(Collection<UUID> batches) {
    return with(WITH_OPEN, batches);
  }

  /** Those of these batches of which a child has failed. */
  public Set<UUID> withFailed(Collection<UUID> batches) {
    return with(WITH_FAILED, batches);
  }

  private Set<UUID> with(String query, Collection<UUID> batches) {
    return batches.isEmpty()
        ? Set.of()
        : new HashSet<>(
            arrays.query(
                query,
                select -> {
                  Object[] ids = batches.toArray();
                  select.setArray(1, select.getConnection().createArrayOf("uuid", ids));
                },
                (row, n) -> row.getObject(1, UUID.class)));
  }
}
