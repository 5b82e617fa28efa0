package app.gangway.durable.start;

import app.gangway.batch.BatchRenaming;
import app.gangway.common.IdChunks;
import app.gangway.common.LikePattern;
import app.gangway.common.RowIds;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Subject;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.InstanceRenaming;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ids and inputs of the instances that machines started. */
@Repository
public class InstanceRegistry {

  private static final String ENTER =
      "insert into instance (subject_id, instance_id, orchestrator, input) values (?, ?, ?, ?)";

  private static final String CHILDREN_FOLLOW =
      """
      update instance set instance_id = :own || substring(instance_id from :rest)
      where subject_id in (:ids) and instance_id like :children escape '!'\
      """;

  private final JdbcTemplate inserts;
  private final JdbcClient rows;
  private final InstanceRenaming onboardings;
  private final BatchRenaming batches;

  InstanceRegistry(
      JdbcTemplate inserts, JdbcClient rows, InstanceRenaming onboardings, BatchRenaming batches) {
    this.inserts = inserts;
    this.rows = rows;
    this.onboardings = onboardings;
    this.batches = batches;
  }

  /** One that is to be entered. */
  record Entry(UUID subject, String instanceId, Orchestrator orchestrator, String input) {}

  /**
   * What a machine started.
   *
   * @param inputChars how long its input is
   */
  public record Started(Orchestrator orchestrator, int inputChars) {}

  /**
   * @throws DuplicateKeyException when somebody else has just taken one of the ids; then nothing of
   *     the transaction may be committed
   */
  void enter(List<Entry> entries) {
    inserts.batchUpdate(
        ENTER,
        entries,
        Integer.MAX_VALUE,
        (insert, entry) -> {
          insert.setObject(1, entry.subject());
          insert.setString(2, entry.instanceId());
          insert.setString(3, entry.orchestrator().word());
          insert.setString(4, entry.input());
        });
  }

  /** By the ids of the subjects; nothing for those that no machine started. */
  public Map<UUID, Started> started(Collection<UUID> subjects) {
    Map<UUID, Started> started = new HashMap<>();
    read(
        """
        select subject_id, orchestrator, char_length(input) from instance
        where subject_id in (:ids)\
        """,
        subjects,
        row ->
            started.put(
                row.getObject(1, UUID.class),
                new Started(Orchestrator.find(row.getString(2)).orElseThrow(), row.getInt(3))));
    return started;
  }

  /** What machines sent, JSON word for word; nothing for those that no machine started. */
  public Map<UUID, String> inputs(Collection<UUID> subjects) {
    Map<UUID, String> inputs = new HashMap<>();
    read(
        "select subject_id, input from instance where subject_id in (:ids)",
        subjects,
        row -> inputs.put(row.getObject(1, UUID.class), row.getString(2)));
    return inputs;
  }

  private void read(String query, Collection<UUID> subjects, RowCallbackHandler reader) {
    IdChunks.of(subjects, chunk -> rows.sql(query).param("ids", chunk).query(reader));
  }

  /**
   * Takes its id from an instance that has ended; it is known by a new one from now on. Onboardings
   * come first, then their batch, then the register: the order in which everybody locks them.
   */
  void rename(Subject ended, String instanceId) {
    String own = InstanceIds.of(RowIds.next());
    UUID id = ended.id();
    if (ended.isBatch()) {
      List<UUID> children = batches.rename(id, instanceId, own);
      IdChunks.of(
          children,
          chunk ->
              rows.sql(CHILDREN_FOLLOW)
                  .param("own", own)
                  .param("rest", instanceId.length() + 1)
                  .param("ids", chunk)
                  .param("children", LikePattern.startingWith(instanceId + ":"))
                  .update());
    } else {
      onboardings.rename(id, own);
    }
    rows.sql("update instance set instance_id = ? where subject_id = ?").params(own, id).update();
  }

  /** For good. */
  public void remove(UUID subject) {
    rows.sql("delete from instance where subject_id = ?").param(subject).update();
  }
}
