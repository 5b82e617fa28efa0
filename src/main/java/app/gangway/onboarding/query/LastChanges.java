package app.gangway.onboarding.query;

import app.gangway.common.IdChunks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** When something last happened, as far as timelines and ends tell. */
@Repository
public class LastChanges {

  private static final String IN_TIMELINES =
      """
      select subject_id, max(happened_at) from timeline
      where subject_id in (:ids) group by subject_id\
      """;

  private static final String IN_TIMELINES_OF_ENDED_CHILDREN =
      """
      select o.id, max(t.happened_at) from onboarding o join timeline t on t.subject_id = o.id
      where o.batch_id = ? and o.ended_at is not null group by o.id\
      """;

  private static final String ENDS_OF_CHILDREN =
      "select batch_id, max(ended_at) from onboarding where batch_id in (:ids) group by batch_id";

  /** A child that is run again has no end any more, so its own timeline tells of that. */
  private static final String OF_CHILDREN_RUN_AGAIN =
"""
select o.batch_id, max(t.happened_at) from onboarding o join timeline t on t.subject_id = o.id
where o.batch_id in (:ids) and o.round > 1 group by o.batch_id\
""";

  private final JdbcClient rows;

  LastChanges(JdbcClient rows) {
    this.rows = rows;
  }

  /** Of onboardings, each by its timeline; nothing for those without one. */
  public Map<UUID, Instant> ofOnboardings(Collection<UUID> ids) {
    Map<UUID, Instant> latest = new HashMap<>();
    read(IN_TIMELINES, ids, latest);
    return latest;
  }

  /** The same of the children of a batch that have ended, who may be thousands. */
  public Map<UUID, Instant> ofEndedChildren(UUID batchId) {
    Map<UUID, Instant> latest = new HashMap<>();
    read(rows.sql(IN_TIMELINES_OF_ENDED_CHILDREN).param(batchId), latest);
    return latest;
  }

  /** Of batches, by their timelines and by their children. */
  public Map<UUID, Instant> ofBatches(Collection<UUID> ids) {
    Map<UUID, Instant> latest = new HashMap<>();
    read(IN_TIMELINES, ids, latest);
    read(ENDS_OF_CHILDREN, ids, latest);
    read(OF_CHILDREN_RUN_AGAIN, ids, latest);
    return latest;
  }

  private void read(String query, Collection<UUID> ids, Map<UUID, Instant> latest) {
    IdChunks.of(ids, chunk -> read(rows.sql(query).param("ids", chunk), latest));
  }

  private static void read(StatementSpec query, Map<UUID, Instant> latest) {
    query.query(
        (RowCallbackHandler)
            row -> {
              OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
              if (at != null) {
                latest.merge(
                    row.getObject(1, UUID.class),
                    at.toInstant(),
                    (one, other) -> one.isAfter(other) ? one : other);
              }
            });
  }
}
