package app.gangway.batch;

import app.gangway.common.IdChunks;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.query.BatchChildStates;
import app.gangway.onboarding.query.InstanceSlice;
import app.gangway.onboarding.query.InstanceSlice.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads batches by ids of many kinds, as the present transaction leaves them. */
@Repository
public class BatchSnapshots {

  /** So many are looked at together while wanted ones are looked for. */
  private static final int CHUNK = 500;

  private static final String SELECT =
      """
      select id, instance_id, title, status, suspended, failure_removed, total, withdrawn_because,
        submitted_at, ended_at
      from batch where\s\
      """;

  private final JdbcClient rows;
  private final BatchChildStates children;

  BatchSnapshots(JdbcClient rows, BatchChildStates children) {
    this.rows = rows;
    this.children = children;
  }

  public Optional<BatchSnapshot> find(UUID id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  public Optional<BatchSnapshot> findByInstanceId(String instanceId) {
    return judged(
            rows.sql(SELECT + "instance_id = ?")
                .param(instanceId)
                .query(BatchSnapshots::snapshot)
                .list())
        .stream()
        .findFirst();
  }

  /** Those that are there, by their ids. */
  public Map<UUID, BatchSnapshot> of(Collection<UUID> ids) {
    List<BatchSnapshot> found = new ArrayList<>();
    IdChunks.of(
        ids,
        chunk ->
            found.addAll(
                rows.sql(SELECT + "id in (:ids)")
                    .param("ids", chunk)
                    .query(BatchSnapshots::snapshot)
                    .list()));
    Map<UUID, BatchSnapshot> byId = new HashMap<>();
    judged(found).forEach(batch -> byId.put(batch.id(), batch));
    return byId;
  }

  /**
   * A part of the list of all batches.
   *
   * @param statuses any of these
   * @param wanted keeps some of them; asked of one after the other until there are enough
   */
  public List<BatchSnapshot> slice(
      Set<BatchStatus> statuses, Predicate<BatchSnapshot> wanted, InstanceSlice slice) {
    List<BatchSnapshot> found = new ArrayList<>();
    if (statuses.isEmpty()) {
      return found;
    }
    InstanceSlice next = slice;
    while (true) {
      List<BatchSnapshot> page =
          next.select(rows, SELECT + "status in (:statuses)")
              .param("statuses", statuses.stream().map(Enum::name).toList())
              .query(BatchSnapshots::snapshot)
              .list();
      judged(page).stream().filter(wanted).limit(slice.limit() - found.size()).forEach(found::add);
      if (page.size() < next.limit() || found.size() == slice.limit()) {
        return found;
      }
      BatchSnapshot last = page.get(page.size() - 1);
      next = next.after(new Place(last.submittedAt(), last.id()), Math.max(CHUNK, next.limit()));
    }
  }

  /** Whether a child has failed counts only once all have ended. */
  private List<BatchSnapshot> judged(List<BatchSnapshot> found) {
    Set<UUID> failed =
        children.withFailed(
            found.stream()
                .filter(batch -> batch.status() == BatchStatus.COMPLETED && !batch.failed())
                .map(BatchSnapshot::id)
                .toList());
    return found.stream()
        .map(batch -> failed.contains(batch.id()) ? batch.withFailedChild() : batch)
        .toList();
  }

  private static BatchSnapshot snapshot(ResultSet row, int number) throws SQLException {
    return new BatchSnapshot(
        row.getObject("id", UUID.class),
        row.getString("instance_id"),
        row.getString("title"),
        BatchStatus.valueOf(row.getString("status")),
        row.getBoolean("suspended"),
        row.getBoolean("failure_removed"),
        row.getInt("total"),
        row.getString("withdrawn_because"),
        RowTimes.of(row, "submitted_at"),
        RowTimes.orNull(row, "ended_at"));
  }
}
