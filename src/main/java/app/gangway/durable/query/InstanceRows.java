package app.gangway.durable.query;

import app.gangway.common.newhire.NewHire;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.Subject;
import app.gangway.durable.start.DefaultInputs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the rows of instances; their outputs are {@link Outputs}' matter. */
@Repository
public class InstanceRows {

  private static final String ONBOARDINGS =
      """
      select o.id, false as is_batch, o.instance_id, %s as runtime_status, i.orchestrator,
        char_length(i.input) as input_chars, o.name, o.email, o.start_date, o.role, 0 as total,
        o.withdrawn_because, o.submitted_at,
        coalesce((select max(t.happened_at) from timeline t where t.subject_id = o.id),
          o.submitted_at) as updated_at
      from onboarding o left join instance i on i.subject_id = o.id
      where %s"""
          .formatted(StatusSql.OF_ONBOARDING, "%s");

  /** A child that is run again has no end any more, so its own timeline tells of that. */
  private static final String BATCHES =
      """
      select b.id, true as is_batch, b.instance_id, %s as runtime_status, i.orchestrator,
        char_length(i.input) as input_chars, b.title as name, '' as email,
        cast(null as date) as start_date, '' as role, b.total, b.withdrawn_because, b.submitted_at,
        greatest(b.submitted_at, coalesce(b.ended_at, b.submitted_at),
          coalesce((select max(t.happened_at) from timeline t where t.subject_id = b.id),
            b.submitted_at),
          coalesce((select max(c.ended_at) from onboarding c where c.batch_id = b.id),
            b.submitted_at),
          coalesce((select max(t.happened_at) from onboarding c join timeline t on t.subject_id = c.id
              where c.batch_id = b.id and c.round > 1),
            b.submitted_at)) as updated_at
      from batch b left join instance i on i.subject_id = b.id
      where %s"""
          .formatted(StatusSql.OF_BATCH, "%s");

  private final JdbcTemplate rows;

  InstanceRows(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * @param inputChars how long what a machine sent is
   * @param usualInput JSON, for what no machine sent
   * @param withdrawnBecause word for word; null unless it was called off for a reason
   */
  public record Found(
      UUID subjectId,
      boolean isBatch,
      String instanceId,
      String orchestrator,
      RuntimeStatus status,
      int inputChars,
      String usualInput,
      @Nullable String withdrawnBecause,
      Instant created,
      Instant updated) {}

  List<Found> find(String instanceId) {
    return rows.query(
        ONBOARDINGS.formatted("o.instance_id = ?")
            + " union all "
            + BATCHES.formatted("b.instance_id = ?"),
        (row, n) -> found(row),
        instanceId,
        instanceId);
  }

  /** Those that are still there, by the ids of their subjects. */
  Map<UUID, Found> of(List<Subject> subjects) {
    Map<UUID, Found> all = new HashMap<>();
    Chunks.of(
        subjects.stream().filter(subject -> !subject.isBatch()).map(Subject::id).toList(),
        (marks, ids) -> find(ONBOARDINGS.formatted("o.id in " + marks), ids, all));
    Chunks.of(
        subjects.stream().filter(Subject::isBatch).map(Subject::id).toList(),
        (marks, ids) -> find(BATCHES.formatted("b.id in " + marks), ids, all));
    return all;
  }

  private void find(String query, Object[] ids, Map<UUID, Found> all) {
    rows.query(
        query,
        row -> {
          Found found = found(row);
          all.put(found.subjectId(), found);
        },
        ids);
  }

  /** The children of a batch that have ended, in the order of their ends. */
  public List<Found> endedChildren(UUID batch) {
    return rows.query(
        ONBOARDINGS.formatted(
            "o.batch_id = ? and o.ended_at is not null order by o.ended_at, o.id"),
        (row, n) -> found(row),
        batch);
  }

  /** What machines sent, by the ids of the subjects; nothing for those that no machine sent. */
  Map<UUID, String> inputs(List<Found> instances) {
    Map<UUID, String> inputs = new HashMap<>();
    Chunks.of(
        instances.stream().map(Found::subjectId).toList(),
        (marks, ids) ->
            rows.query(
                "select subject_id, input from instance where subject_id in " + marks,
                row -> {
                  inputs.put(row.getObject(1, UUID.class), row.getString(2));
                },
                ids));
    return inputs;
  }

  private static Found found(ResultSet row) throws SQLException {
    boolean isBatch = row.getBoolean("is_batch");
    @Nullable String orchestrator = row.getString("orchestrator");
    Orchestrator usual = isBatch ? Orchestrator.PARALLEL : Orchestrator.ONBOARDING;
    return new Found(
        row.getObject("id", UUID.class),
        isBatch,
        row.getString("instance_id"),
        orchestrator == null ? usual.word() : orchestrator,
        RuntimeStatus.valueOf(row.getString("runtime_status")),
        row.getInt("input_chars"),
        usualInput(row, isBatch),
        row.getString("withdrawn_because"),
        instant(row, "submitted_at"),
        instant(row, "updated_at"));
  }

  private static String usualInput(ResultSet row, boolean isBatch) throws SQLException {
    return isBatch
        ? DefaultInputs.ofFile(row.getString("name"), row.getInt("total"))
        : DefaultInputs.of(
            new NewHire(
                row.getString("name"),
                row.getString("email"),
                row.getObject("start_date", LocalDate.class),
                row.getString("role")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
