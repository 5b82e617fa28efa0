package app.gangway.onboarding.task;

import app.gangway.common.access.Role;
import app.gangway.onboarding.task.TaskFilter.Whose;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tasks of whoever is signed in, as far as they are to see them. */
@Service
public class MyTasks {

  private final TaskRows rows;
  private final TaskRights rights;
  private final KnownPeople people;
  private final CurrentUser signedIn;
  private final Clock clock;

  MyTasks(TaskRows rows, TaskRights rights, KnownPeople people, CurrentUser signedIn, Clock clock) {
    this.rows = rows;
    this.rights = rights;
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Those that are overdue first, then by when they are due; of those done the latest first. */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public List<OwnedTask> page(TaskFilter filter, int offset, int limit) {
    Map<Holding, TaskOwner> owners = new HashMap<>();
    return rows.page(permitted(filter), rights.sight(), clock.instant(), offset, limit).stream()
        .map(
            task ->
                new OwnedTask(
                    task,
                    owners.computeIfAbsent(
                        new Holding(task.assignee(), task.group()),
                        held -> rights.owner(held.assignee(), held.group()))))
        .toList();
  }

  private record Holding(@Nullable String assignee, @Nullable String group) {}

  /** The same by their rows alone, up to a number. */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public List<UUID> runs(TaskFilter filter, int most) {
    return rows.runs(permitted(filter), rights.sight(), clock.instant(), most);
  }

  /** How many there are. */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public long count(TaskFilter filter) {
    return rows.count(permitted(filter), rights.sight(), clock.instant());
  }

  /** Whether they may end this step. */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public boolean mayEnd(UUID run) {
    return rights.mayEnd(run, signedIn.actor());
  }

  /** Whose a step is now, which need not have begun. */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public TaskOwner owner(@Nullable String assignee, @Nullable String group) {
    return rights.owner(assignee, group);
  }

  /**
   * The names of those to whom all of these can be handed on: anybody who is known by HR, else who
   * is in the groups of all of them.
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public List<String> candidates(Collection<UUID> tasks) {
    List<String> groups = rights.isHr() || tasks.isEmpty() ? List.of() : rows.groups(tasks);
    return people.all().stream()
        .filter(person -> groups.stream().allMatch(person::isIn))
        .map(KnownPerson::name)
        .toList();
  }

  private TaskFilter permitted(TaskFilter filter) {
    return filter.whose() == Whose.EVERYBODY && !rights.isHr()
        ? new TaskFilter(Whose.ALL, filter.text())
        : filter;
  }
}
