package app.gangway.onboarding.task;

import app.gangway.activity.Activities;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.StepName;
import app.gangway.process.ProcessVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which tasks are due or over, and whose they are; as the rows stand now. */
@Repository
public class DueTasks {

  private static final String TO_DO =
      " from activity_run r join onboarding o on o.id = r.onboarding_id where r.status = 'TODO' and"
          + " ";

  private final JdbcClient rows;
  private final ProcessVersions versions;
  private final Activities activities;

  DueTasks(JdbcClient rows, ProcessVersions versions, Activities activities) {
    this.rows = rows;
    this.versions = versions;
    this.activities = activities;
  }

  /**
   * Some tasks.
   *
   * @param first of all of them, those that are due first
   * @param total how many they all are
   */
  public record Tasks(List<DueTask> first, int total) {}

  /** Those to whom something is due or over, each once. */
  public List<DueOwner> owners(TaskTimes times) {
    return owners(times, "", Map.of());
  }

  /** Those to whom something of this onboarding is. */
  public List<DueOwner> ownersOf(UUID onboardingId, TaskTimes times) {
    return owners(times, " and o.id = :onboarding", Map.of("onboarding", onboardingId));
  }

  private List<DueOwner> owners(TaskTimes times, String also, Map<String, Object> parameters) {
    TimesInSql sql = new TimesInSql(times);
    String condition = sql.in(TaskReason.OVER_OR_DUE.condition()) + also;
    String longOver = sql.in(TaskReason.LONG_OVER.condition());
    return with(
            rows.sql(
                "select assignee, owned_by, max(long_over) as long_over from (select r.assignee,"
                    + " lower(trim(coalesce(r.owner_group, ''))) as owned_by,"
                    + " case when %s then 1 else 0 end as long_over".formatted(longOver)
                    + TO_DO
                    + condition
                    + ") t group by assignee, owned_by order by assignee, owned_by"),
            sql,
            parameters)
        .query(
            (row, n) ->
                new DueOwner(
                    row.getString("assignee"),
                    orNull(row.getString("owned_by")),
                    row.getInt("long_over") == 1))
        .list();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /**
   * The tasks of a share for which there is this reason.
   *
   * @param limit how many at most, of those that are due first
   */
  public Tasks find(
      TaskReason reason, TaskShare share, TaskTimes times, Locale language, int limit) {
    TimesInSql sql = new TimesInSql(times);
    List<Integer> total = new ArrayList<>(List.of(0));
    List<DueTask> first =
        with(
                rows.sql(
                    "select o.id, o.name, o.start_date, o.location, o.process_version_id,"
                        + " r.activity, r.step_key, r.title, r.due_by, r.owner_group, r.assignee,"
                        + " count(*) over () as total"
                        + TO_DO
                        + "(%s) and %s".formatted(sql.in(reason.condition()), share.condition())
                        + " order by r.due_by nulls last, o.start_date, r.id"
                        + " fetch first %d rows only".formatted(limit)),
                sql,
                share.parameters())
            .query(
                (row, n) -> {
                  total.set(0, row.getInt("total"));
                  return task(row, language);
                })
            .list();
    return new Tasks(first, total.get(0));
  }

  private static StatementSpec with(
      StatementSpec statement, TimesInSql times, Map<String, Object> parameters) {
    return statement.params(times.parameters()).params(parameters);
  }

  private DueTask task(ResultSet row, Locale language) throws SQLException {
    StepName step =
        new StepName(row.getString("activity"), row.getString("step_key"), row.getString("title"));
    UUID version = row.getObject("process_version_id", UUID.class);
    String recorded = step.title(activities);
    String title =
        Optional.ofNullable(version)
            // What a person has added is no step of the process.
            .filter(ofProcess -> step.key() != null)
            .flatMap(versions::find)
            .flatMap(process -> process.definition().step(step.id()))
            .map(defined -> defined.title(language))
            .orElse(recorded);
    return new DueTask(
        row.getObject("id", UUID.class),
        title,
        recorded,
        row.getString("name"),
        row.getObject("start_date", LocalDate.class),
        row.getString("location"),
        RowTimes.orNull(row, "due_by"),
        orNull(row.getString("owner_group")),
        row.getString("assignee"));
  }
}
