package app.gangway.onboarding.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which of all tasks are somebody's. */
public final class TaskShare {

  private static final String GROUP = "lower(trim(coalesce(r.owner_group, '')))";

  /** Of the step r; true or false, and never null. */
  private final String condition;

  private final Map<String, Object> parameters;

  private TaskShare(String condition, Map<String, Object> parameters) {
    this.condition = condition;
    this.parameters = parameters;
  }

  /**
   * What this person has taken, and what nobody has of these groups of theirs.
   *
   * @param gone who are not known any more: what they have taken, nobody has
   */
  public static TaskShare of(String person, Collection<String> groups, Collection<String> gone) {
    TaskShare own = new TaskShare("coalesce(r.assignee, '') = :person", Map.of("person", person));
    return groups.isEmpty() ? own : own.or(untaken(groups, "groups", gone));
  }

  /** What nobody has taken of this group's. */
  public static TaskShare ofGroup(String group, Collection<String> gone) {
    return untaken(List.of(group), "groups", gone);
  }

  /** What nobody has taken, and was given to no group or to one of these, which have no members. */
  public static TaskShare ofNobody(Collection<String> groups, Collection<String> gone) {
    List<String> all = new ArrayList<>(groups);
    all.add("");
    return untaken(all, "emptyGroups", gone);
  }

  private static TaskShare untaken(
      Collection<String> groups, String parameter, Collection<String> gone) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(parameter, groups.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    String ofGone = "";
    if (!gone.isEmpty()) {
      parameters.put("gone", List.copyOf(gone));
      ofGone = " or r.assignee in (:gone)";
    }
    return new TaskShare(
        "(r.assignee is null%s) and %s in (:%s)".formatted(ofGone, GROUP, parameter), parameters);
  }

  /** All but what is in one of these. */
  public static TaskShare butFor(TaskShare... shares) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    for (TaskShare each : shares) {
      conditions.add("not (" + each.condition + ")");
      parameters.putAll(each.parameters);
    }
    return new TaskShare(String.join(" and ", conditions), parameters);
  }

  private TaskShare or(TaskShare other) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.putAll(other.parameters);
    return new TaskShare("(%s) or (%s)".formatted(condition, other.condition), all);
  }

  String condition() {
    return "(" + condition + ")";
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
