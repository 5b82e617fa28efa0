package app.gangway.onboarding.task;

import app.gangway.common.LikePattern;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.StepName;
import app.gangway.onboarding.task.TaskFilter.Whose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tasks. What somebody sees is a condition of the query. */
@Repository
class TaskRows {

  /** So long what was done stays in the list. */
  static final Duration LATELY = Duration.ofDays(14);

  /** What has begun before that is not looked at; it keeps the query to one end of an index. */
  private static final Duration BEGUN = Duration.ofDays(180);

  private static final String SELECT =
      """
      select r.id, r.onboarding_id, o.batch_id, r.activity, r.step_key, r.title,
        o.process_version_id, r.required, r.status, o.name, o.start_date, o.location, r.due_by,
        r.owner_group, r.assignee, r.settled_at, r.outcome
      from activity_run r join onboarding o on o.id = r.onboarding_id where\s\
      """;

  private static final String TO_DO = "r.status = 'TODO'";

  private static final String DONE =
      """
      r.status = 'DONE' and r.kind = 'TASK' and r.settled_at >= :since and r.due_at >= :begun\
      """;

  private static final String OPEN_ORDER = " order by r.due_by nulls last, r.id";
  private static final String DONE_ORDER = " order by r.settled_at desc, r.id";

  private final JdbcClient rows;

  TaskRows(JdbcClient rows) {
    this.rows = rows;
  }

  /** Who has tasks that are to do: people, or groups. */
  record Holder(@Nullable String group, @Nullable String assignee) {}

  /** Each once. */
  List<Holder> holders() {
    return rows.sql("select distinct owner_group, assignee from activity_run where status = 'TODO'")
        .query((row, n) -> new Holder(row.getString(1), row.getString(2)))
        .list();
  }

  /** Those that are overdue first, then by when they are due; of those done the latest first. */
  List<Task> page(TaskFilter filter, TaskSight sight, Instant now, long offset, int limit) {
    return rows.sql(
            SELECT
                + condition(filter, sight)
                + (filter.isOpen() ? OPEN_ORDER : DONE_ORDER)
                + " limit :limit offset :offset")
        .params(parameters(filter, sight, now))
        .param("limit", limit)
        .param("offset", offset)
        .query(TaskRows::task)
        .list();
  }

  /** The same by their rows alone. */
  List<UUID> runs(TaskFilter filter, TaskSight sight, Instant now, int limit) {
    return rows.sql(
            "select r.id"
                + from(filter)
                + condition(filter, sight)
                + (filter.isOpen() ? OPEN_ORDER : DONE_ORDER)
                + " limit :limit")
        .params(parameters(filter, sight, now))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  long count(TaskFilter filter, TaskSight sight, Instant now) {
    return rows.sql("select count(*)" + from(filter) + condition(filter, sight))
        .params(parameters(filter, sight, now))
        .query(Long.class)
        .single();
  }

  /** Whatever it stands at; empty where there is no such step. */
  Optional<Task> find(UUID run) {
    return rows.sql(SELECT + "r.id = :id").param("id", run).query(TaskRows::task).optional();
  }

  /** The groups of these, each once; empty for that of one that has none. */
  List<String> groups(Collection<UUID> runs) {
    return rows.sql(
            "select distinct coalesce(owner_group, '') from activity_run where id in (:runs)")
        .param("runs", runs)
        .query(String.class)
        .list();
  }

  /**
   * Gives it to somebody, if it is to do and still whose it was.
   *
   * @param from null for nobody in particular
   * @param to null for nobody in particular
   */
  boolean assign(UUID run, @Nullable String from, @Nullable String to) {
    return rows.sql(
                """
                update activity_run set assignee = :to
                where id = :id and status = 'TODO'
                  and assignee is not distinct from cast(:from as varchar)""")
            .param("to", to)
            .param("id", run)
            .param("from", from)
            .update()
        == 1;
  }

  /** Who has ended it, as the timeline says; empty where nobody in particular has. */
  Optional<String> endedBy(Task task) {
    return rows.sql(
            """
            select actor from timeline
            where subject_id = :onboarding and activity = :step
              and kind in ('ACTIVITY_DONE', 'SKIPPED')
            order by happened_at desc, id desc limit 1""")
        .param("onboarding", task.onboarding())
        .param("step", task.step().id())
        .query(String.class)
        .optional();
  }

  private static String from(TaskFilter filter) {
    return filter.text().isBlank()
        ? " from activity_run r where "
        : " from activity_run r join onboarding o on o.id = r.onboarding_id where ";
  }

  private static String condition(TaskFilter filter, TaskSight sight) {
    String whose = whose(filter.whose(), sight);
    String text =
        filter.text().isBlank()
            ? ""
            : " and (o.search_text like :part escape '!' or lower(r.title) like :part escape '!')";
    return (filter.isOpen() ? TO_DO : DONE) + whose + text;
  }

  private static String whose(Whose whose, TaskSight sight) {
    String group =
        sight.isHr()
            ? "(r.owner_group in (:groups) or r.owner_group is null)"
            : "r.owner_group in (:groups)";
    String free =
        sight.gone().isEmpty()
            ? "r.assignee is null"
            : "(r.assignee is null or r.assignee in (:gone))";
    String others = sight.gone().isEmpty() ? "" : " and r.assignee not in (:gone)";
    return switch (whose) {
      case ALL -> " and (r.assignee = :me or %s and %s)".formatted(free, group);
      case MINE -> " and r.assignee = :me";
      case GROUPS -> " and %s and %s".formatted(free, group);
      case OTHERS -> " and r.assignee <> :me%s and %s".formatted(others, group);
      case EVERYBODY -> "";
      case DONE -> " and (r.assignee = :me or %s)".formatted(group);
    };
  }

  private static Map<String, Object> parameters(TaskFilter filter, TaskSight sight, Instant now) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("me", sight.name());
    parameters.put("groups", sight.groups());
    parameters.put("gone", sight.gone());
    parameters.put("since", now.minus(LATELY).atOffset(ZoneOffset.UTC));
    parameters.put("begun", now.minus(BEGUN).atOffset(ZoneOffset.UTC));
    // A link may ask for anything; PostgreSQL takes no NUL, not even to look for it.
    String part = filter.text().replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
    parameters.put("part", LikePattern.containing(part));
    return parameters;
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        row.getObject("onboarding_id", UUID.class),
        row.getObject("batch_id", UUID.class),
        new StepName(row.getString("activity"), row.getString("step_key"), row.getString("title")),
        row.getObject("process_version_id", UUID.class),
        row.getBoolean("required"),
        ActivityStatus.valueOf(row.getString("status")),
        row.getString("name"),
        row.getObject("start_date", LocalDate.class),
        row.getString("location"),
        RowTimes.orNull(row, "due_by"),
        row.getString("owner_group"),
        row.getString("assignee"),
        RowTimes.orNull(row, "settled_at"),
        row.getString("outcome"));
  }
}
