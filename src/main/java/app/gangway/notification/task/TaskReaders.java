package app.gangway.notification.task;

import app.gangway.common.access.Role;
import app.gangway.onboarding.task.DueOwner;
import app.gangway.security.KnownGroup;
import app.gangway.security.KnownGroups;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.ui.language.Languages;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of tasks, as people and groups are known now. Only those who have an email. */
@Component
class TaskReaders {

  private final KnownPeople people;
  private final KnownGroups groups;
  private final Languages languages;

  TaskReaders(KnownPeople people, KnownGroups groups, Languages languages) {
    this.people = people;
    this.groups = groups;
    this.languages = languages;
  }

  /**
   * Who is told: whoever has taken a task, else the members of its group and the address that they
   * share. HR too, if something is nobody's or over for long.
   */
  TaskOwners of(List<DueOwner> owners) {
    Map<String, TaskReader> readers = new LinkedHashMap<>();
    Set<String> gone = new HashSet<>();
    Set<String> emptyGroups = new HashSet<>();
    boolean isForHr = false;
    for (DueOwner owner : owners) {
      isForHr |= owner.isLongOver();
      Optional<KnownPerson> assignee = Optional.ofNullable(owner.assignee()).flatMap(people::find);
      if (assignee.isPresent()) {
        assignee.flatMap(TaskReaders::person).ifPresent(reader -> add(readers, reader));
      } else {
        Optional.ofNullable(owner.assignee()).ifPresent(gone::add);
        isForHr |= !hasMembers(owner.group(), readers, emptyGroups);
      }
    }
    if (isForHr) {
      hr().forEach(reader -> add(readers, reader));
    }
    return new TaskOwners(List.copyOf(readers.values()), gone, emptyGroups);
  }

  /** Adds those of a group who are told. */
  private boolean hasMembers(
      @Nullable String name, Map<String, TaskReader> readers, Set<String> emptyGroups) {
    if (name == null) {
      return false;
    }
    Optional<KnownGroup> group = groups.find(name);
    List<KnownPerson> members = group.map(KnownGroup::members).orElse(List.of());
    members.forEach(member -> person(member).ifPresent(reader -> add(readers, reader)));
    group.flatMap(this::group).ifPresent(reader -> add(readers, reader));
    if (members.isEmpty()) {
      emptyGroups.add(name);
    }
    return !members.isEmpty();
  }

  private static void add(Map<String, TaskReader> readers, TaskReader reader) {
    readers.put(reader.key(), reader);
  }

  private static Optional<TaskReader> person(KnownPerson person) {
    return Optional.of(person)
        .filter(each -> each.email().isPresent())
        .map(each -> new TaskReader(each, false));
  }

  private Optional<TaskReader> group(KnownGroup group) {
    return Optional.of(group)
        .filter(each -> each.email().isPresent())
        .map(each -> new KnownPerson(each.name(), each.email(), languages.locale(), List.of()))
        .map(each -> new TaskReader(each, true));
  }

  /** Those with the role HR; where none of them can be told, the admins. */
  private List<TaskReader> hr() {
    return Stream.of(Role.HR, Role.ADMIN)
        .map(this::withRole)
        .filter(readers -> !readers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<TaskReader> withRole(String role) {
    return people.withRole(role).stream().flatMap(each -> person(each).stream()).toList();
  }

  /** Whether somebody is told what HR is. */
  boolean isHr(TaskReader reader) {
    return hr().contains(reader);
  }

  /** Somebody, or a group, whom a mail was for; empty if they are not to be told any more. */
  Optional<TaskReader> find(String name, boolean isGroup) {
    return isGroup
        ? groups.find(name).flatMap(this::group)
        : people.find(name).flatMap(TaskReaders::person);
  }
}
