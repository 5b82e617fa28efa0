package app.gangway.onboarding.query;

import app.gangway.common.IdChunks;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.OnboardingStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads onboardings by ids of many kinds, as the present transaction leaves them. */
@Repository
public class OnboardingSnapshots {

  private static final String SELECT =
      """
      select id, instance_id, batch_id, name, email, start_date, role, approval_rule, status,
        suspended, withdrawn_because, submitted_by, uploaded_by, submitted_at, ended_at,
        department, location, manager, manager_email, locale
      from onboarding where\s\
      """;

  private final JdbcClient rows;

  OnboardingSnapshots(JdbcClient rows) {
    this.rows = rows;
  }

  public Optional<OnboardingSnapshot> find(UUID id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  public Optional<OnboardingSnapshot> findByInstanceId(String instanceId) {
    return rows.sql(SELECT + "instance_id = ?")
        .param(instanceId)
        .query(OnboardingSnapshots::snapshot)
        .optional();
  }

  /** Those that are there, by their ids. */
  public Map<UUID, OnboardingSnapshot> of(Collection<UUID> ids) {
    Map<UUID, OnboardingSnapshot> found = new HashMap<>();
    IdChunks.of(
        ids,
        chunk ->
            rows.sql(SELECT + "id in (:ids)")
                .param("ids", chunk)
                .query(OnboardingSnapshots::snapshot)
                .list()
                .forEach(each -> found.put(each.id(), each)));
    return found;
  }

  /**
   * Those to which the approval rule applies and whose name or email is like the pattern, the
   * latest first.
   *
   * @param pattern of {@link app.gangway.common.LikePattern}, in lower case
   */
  public List<UUID> underApprovalRule(String pattern, int most) {
    return rows.sql(
            """
            select id from onboarding where approval_rule and search_text like ? escape '!'
            order by id desc fetch first ? rows only\
            """)
        .param(pattern)
        .param(most)
        .query(UUID.class)
        .list();
  }

  /** The children of a batch, in the order in which they came. */
  public List<OnboardingSnapshot> ofBatch(UUID batchId) {
    return rows.sql(SELECT + "batch_id = ? order by id")
        .param(batchId)
        .query(OnboardingSnapshots::snapshot)
        .list();
  }

  /** The children of a batch that have ended, in the order of their ends. */
  public List<OnboardingSnapshot> endedOfBatch(UUID batchId) {
    return rows.sql(SELECT + "batch_id = ? and ended_at is not null order by ended_at, id")
        .param(batchId)
        .query(OnboardingSnapshots::snapshot)
        .list();
  }

  /**
   * A part of the list of all onboardings.
   *
   * @param statuses any of these, unless it is suspended
   * @param suspended whether those that are suspended are wanted too
   */
  public List<OnboardingSnapshot> slice(
      Set<OnboardingStatus> statuses, boolean suspended, InstanceSlice slice) {
    String inStatus = statuses.isEmpty() ? "false" : "not suspended and status in (:statuses)";
    String wanted = suspended ? "(suspended or " + inStatus + ")" : inStatus;
    boolean all = suspended && statuses.size() == OnboardingStatus.values().length;
    return slice
        .select(rows, SELECT + (all ? "true" : wanted))
        .param("statuses", statuses.stream().map(Enum::name).toList())
        .query(OnboardingSnapshots::snapshot)
        .list();
  }

  private static OnboardingSnapshot snapshot(ResultSet row, int number) throws SQLException {
    return new OnboardingSnapshot(
        row.getObject("id", UUID.class),
        row.getString("instance_id"),
        row.getObject("batch_id", UUID.class),
        HireRow.hire(row),
        HireRow.details(row),
        row.getBoolean("approval_rule"),
        OnboardingStatus.valueOf(row.getString("status")),
        row.getBoolean("suspended"),
        row.getString("withdrawn_because"),
        row.getString("submitted_by"),
        row.getString("uploaded_by"),
        RowTimes.of(row, "submitted_at"),
        RowTimes.orNull(row, "ended_at"));
  }
}
