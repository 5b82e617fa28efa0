package app.gangway.onboarding.task;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.execution.StepOwners;
import app.gangway.onboarding.task.TaskRows.Holder;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownGroup;
import app.gangway.security.KnownGroups;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose tasks are, asked anew each time: their assignee's, else those of whoever is in their group
 * now, else HR's. HR may end those of others, too.
 */
@Component
class TaskRights implements StepOwners {

  private final TaskRows rows;
  private final KnownPeople people;
  private final KnownGroups groups;
  private final CurrentUser signedIn;

  TaskRights(TaskRows rows, KnownPeople people, KnownGroups groups, CurrentUser signedIn) {
    this.rows = rows;
    this.people = people;
    this.groups = groups;
    this.signedIn = signedIn;
  }

  /** Of whoever is signed in. */
  TaskSight sight() {
    List<Holder> holders = rows.holders();
    String name = signedIn.name();
    boolean isHr = isHr();
    if (holders.isEmpty()) {
      return new TaskSight(name, isHr, withThatOfNobody(groupsOf(name)), Set.of());
    }
    List<KnownPerson> known = people.all();
    Set<String> names = known.stream().map(KnownPerson::name).collect(Collectors.toSet());
    Set<String> inhabited =
        known.stream().flatMap(TaskRights::lowerCase).collect(Collectors.toUnmodifiableSet());
    Stream<String> theirs =
        known.stream().filter(each -> each.name().equals(name)).flatMap(TaskRights::lowerCase);
    Stream<String> ofNobody =
        holders.stream()
            .flatMap(holder -> Stream.ofNullable(holder.group()))
            .filter(group -> isHr && !inhabited.contains(group));
    Set<String> gone =
        holders.stream()
            .flatMap(holder -> Stream.ofNullable(holder.assignee()))
            .filter(assignee -> !names.contains(assignee))
            .collect(Collectors.toUnmodifiableSet());
    return new TaskSight(name, isHr, withThatOfNobody(Stream.concat(theirs, ofNobody)), gone);
  }

  @Override
  public boolean mayEnd(UUID run, Actor actor) {
    return isHr() || rows.find(run).filter(task -> isTheirs(task, actor.name())).isPresent();
  }

  /** Whether whoever is signed in may end any. */
  boolean isHr() {
    return signedIn.may(Role.HR);
  }

  /** Whether it is theirs by name or by group. */
  private boolean isTheirs(Task task, String name) {
    return assignee(task).map(name::equals).orElseGet(() -> belongsTo(task.group(), name));
  }

  /** Empty also for somebody who is known no more. */
  Optional<String> assignee(Task task) {
    return Optional.ofNullable(task.assignee()).filter(name -> people.find(name).isPresent());
  }

  /** Whether the tasks of this group are those of somebody, who is signed in. */
  boolean belongsTo(@Nullable String group, String name) {
    return isIn(group, name) || isHr() && isOfNobody(group);
  }

  /** Whether somebody is in a group. */
  boolean isIn(@Nullable String group, String name) {
    return group != null && people.find(name).filter(person -> person.isIn(group)).isPresent();
  }

  private boolean isOfNobody(@Nullable String group) {
    return group == null
        || groups.find(group).map(KnownGroup::members).map(List::isEmpty).orElse(true);
  }

  /** Whose it is now. */
  TaskOwner owner(@Nullable String assignee, @Nullable String group) {
    String known = assignee == null || people.find(assignee).isEmpty() ? null : assignee;
    return new TaskOwner(
        known, group == null ? null : groups.written(group), known == null && isOfNobody(group));
  }

  private Stream<String> groupsOf(String name) {
    return people.find(name).stream().flatMap(TaskRights::lowerCase);
  }

  private static Stream<String> lowerCase(KnownPerson person) {
    return person.groups().stream().map(group -> group.toLowerCase(Locale.ROOT));
  }

  /** For a list in SQL must not be empty. */
  private static Set<String> withThatOfNobody(Stream<String> groups) {
    return Stream.concat(Stream.of(""), groups).collect(Collectors.toUnmodifiableSet());
  }
}
