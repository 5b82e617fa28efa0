package app.gangway.notification.task;

import app.gangway.mail.NoticeWords;
import app.gangway.notification.NotificationProperties;
import app.gangway.onboarding.task.DueTask;
import app.gangway.onboarding.task.DueTasks.Tasks;
import app.gangway.security.KnownGroups;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody is told of their tasks, in their language. */
@Component
class TaskNoticeWords {

  private final NotificationProperties properties;
  private final KnownGroups groups;
  private final TaskDays days;

  TaskNoticeWords(NotificationProperties properties, KnownGroups groups, TaskDays days) {
    this.properties = properties;
    this.groups = groups;
    this.days = days;
  }

  NoticeWords of(TaskReader reader, TaskLists told, TaskDay day) {
    Locale language = reader.person().language();
    Map<String, String> values = new HashMap<>();
    values.put("person", reader.name());
    values.put("count", number(told.reasons(), language));
    values.put("day", date(day.next(), language));
    Map<String, List<Map<String, String>>> lists = new HashMap<>();
    put("over", told.over(), values, lists, language);
    put("due", told.due(), values, lists, language);
    put("late", told.longOver(), values, lists, language);
    put("fresh", told.fresh(), values, lists, language);
    putNobodys(told.nobodys(), values, lists, language);
    return new NoticeWords(
        "tasks", language, values, lists, properties.page("tasks").orElse(null), null);
  }

  private void put(
      String list,
      Tasks tasks,
      Map<String, String> values,
      Map<String, List<Map<String, String>>> lists,
      Locale language) {
    putCounts(list, tasks, values, language);
    lists.put(list, tasks.first().stream().map(task -> item(task, language)).toList());
  }

  /** Each in the line that says why it is nobody's. */
  private void putNobodys(
      Tasks tasks,
      Map<String, String> values,
      Map<String, List<Map<String, String>>> lists,
      Locale language) {
    putCounts("nobody", tasks, values, language);
    for (String why : List.of("empty", "ungiven")) {
      lists.put(
          why,
          tasks.first().stream()
              .filter(task -> why(task).equals(why))
              .map(task -> item(task, language))
              .toList());
    }
  }

  private static String why(DueTask task) {
    return task.group() == null ? "ungiven" : "empty";
  }

  private static void putCounts(
      String list, Tasks tasks, Map<String, String> values, Locale language) {
    int more = tasks.total() - tasks.first().size();
    if (tasks.total() > 0) {
      values.put(list, number(tasks.total(), language));
    }
    if (more > 0) {
      values.put(list + "More", number(more, language));
    }
  }

  private Map<String, String> item(DueTask task, Locale language) {
    String start = date(task.startDate(), language);
    return Map.of(
        "title",
        task.title(),
        "name",
        task.name(),
        "start",
        task.location() == null ? start : start + ", " + task.location(),
        "due",
        task.dueBy() == null ? "–" : date(days.day(task.dueBy(), task.location()), language),
        "owner",
        task.assignee() != null
            ? task.assignee()
            : task.group() != null ? groups.written(task.group()) : "–");
  }

  private static String number(int count, Locale language) {
    return NumberFormat.getIntegerInstance(language).format(count);
  }

  private static String date(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language).format(day);
  }
}
