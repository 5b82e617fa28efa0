package app.gangway.onboarding.task;

import static java.util.Objects.requireNonNull;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.TaskAssigned;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.task.TaskResult.Reason;
import app.gangway.onboarding.task.TaskResult.Refused;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPeople;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people do with tasks. Each of several has a commit of its own, as onboardings that are asked
 * for several have; so what is done of some stays done if another cannot be.
 */
@Service
public class TaskService {

  /** More are not taken: whoever asks waits for all of them. */
  public static final int MOST = 1_000;

  private final TaskRows rows;
  private final TaskRights rights;
  private final StepService steps;
  private final Onboardings onboardings;
  private final KnownPeople people;
  private final CurrentUser signedIn;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  TaskService(
      TaskRows rows,
      TaskRights rights,
      StepService steps,
      Onboardings onboardings,
      KnownPeople people,
      CurrentUser signedIn,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.rights = rights;
    this.steps = steps;
    this.onboardings = onboardings;
    this.people = people;
    this.signedIn = signedIn;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * They are done. For whoever owns them, and HR.
   *
   * @param remark one line; null for none
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public TaskResult done(Collection<UUID> tasks, @Nullable String remark, Actor actor) {
    return each(
        tasks,
        task ->
            notTheirs(task, actor).or(() -> unless(steps.done(task.run(), remark, actor), task)));
  }

  /**
   * They are not needed. For whoever owns them, and HR; those that are required, for admins.
   *
   * @param remark why; one line
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public TaskResult skip(Collection<UUID> tasks, String remark, Actor actor) {
    return each(tasks, task -> notTheirs(task, actor).or(() -> skip(task, remark, actor)));
  }

  private Optional<Refused> skip(Task task, String remark, Actor actor) {
    if (!task.required()) {
      return unless(steps.skip(task.run(), remark, actor), task);
    }
    return signedIn.may(Role.ADMIN)
        ? unless(steps.skipRequired(task.run(), remark, actor), task)
        : Optional.of(new Refused(task, Reason.REQUIRED, null));
  }

  /**
   * They are the actor's from now on, who is of their group. Of two who take one at the same
   * instant one has it, and the other is told who.
   *
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public TaskResult take(Collection<UUID> tasks, Actor actor) {
    return each(
        tasks,
        task -> {
          String has = rights.assignee(task).orElse(null);
          if (actor.name().equals(has)) {
            return Optional.empty();
          }
          if (!rights.belongsTo(task.group(), actor.name())) {
            return Optional.of(new Refused(task, Reason.OTHER_GROUP, null));
          }
          if (has != null) {
            return Optional.of(new Refused(task, Reason.TAKEN, has));
          }
          return assign(task, actor.name(), "is taken", null, actor);
        });
  }

  /**
   * They are somebody else's from now on, or nobody's in particular. For whoever owns them, to
   * those of their group; for HR to anybody who is known.
   *
   * @param to null for the group
   * @param remark one line; null for none
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  @RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
  public TaskResult handOn(
      Collection<UUID> tasks, @Nullable String to, @Nullable String remark, Actor actor) {
    return each(tasks, task -> notTheirs(task, actor).or(() -> handOn(task, to, remark, actor)));
  }

  private Optional<Refused> handOn(
      Task task, @Nullable String to, @Nullable String remark, Actor actor) {
    if (to != null && !mayHave(task, to)) {
      return Optional.of(new Refused(task, Reason.NO_MEMBER, to));
    }
    String has = task.assignee();
    if (to == null ? has == null : to.equals(has)) {
      return Optional.empty();
    }
    String deed = to == null ? "is given back to its group" : "is handed on to " + to;
    return assign(task, to, deed, remark, actor);
  }

  private boolean mayHave(Task task, String to) {
    return rights.isHr() ? people.find(to).isPresent() : rights.isIn(task.group(), to);
  }

  private Optional<Refused> assign(
      Task task, @Nullable String to, String deed, @Nullable String remark, Actor actor) {
    if (!rows.assign(task.run(), task.assignee(), to)) {
      return Optional.of(ended(task));
    }
    Instant now = clock.instant();
    String title = task.step().title(activities);
    String text = Timeline.because(title + " " + deed, remark);
    timeline.write(
        List.of(
            new Line(task.onboarding(), now, TimelineKind.NOTED, actor, task.step().id(), text)));
    events.publishEvent(
        new TaskAssigned(task.onboarding(), task.hire(), title, to, actor, now, remark));
    events.publishEvent(new Changed(task.onboarding(), task.batch()));
    return Optional.empty();
  }

  /** Null where it is theirs. */
  private Optional<Refused> notTheirs(Task task, Actor actor) {
    if (rights.mayEnd(task.run(), actor)) {
      return Optional.empty();
    }
    return Optional.of(
        rights
            .assignee(task)
            .map(has -> new Refused(task, Reason.TAKEN, has))
            .orElseGet(() -> new Refused(task, Reason.OTHER_GROUP, null)));
  }

  private Optional<Refused> unless(boolean done, Task task) {
    return done ? Optional.empty() : Optional.of(ended(task));
  }

  private Refused ended(Task task) {
    return new Refused(task, Reason.ENDED, rows.endedBy(task).orElse(null));
  }

  private TaskResult each(Collection<UUID> tasks, Function<Task, Optional<Refused>> deed) {
    if (tasks.size() > MOST) {
      throw new IllegalArgumentException("At most %d at once".formatted(MOST));
    }
    List<Refused> refused = new ArrayList<>();
    for (UUID run : tasks) {
      requireNonNull(transaction.execute(status -> one(run, deed))).ifPresent(refused::add);
    }
    return new TaskResult(tasks.size() - refused.size(), refused);
  }

  /** With the lock of its onboarding, so that nobody else moves it. */
  private Optional<Refused> one(UUID run, Function<Task, Optional<Refused>> deed) {
    Optional<Task> found = rows.find(run);
    if (found.isEmpty()) {
      return Optional.of(new Refused(null, Reason.ENDED, null));
    }
    onboardings.lock(found.orElseThrow().onboarding());
    return rows.find(run)
        .map(task -> task.isToDo() ? deed.apply(task) : Optional.of(ended(task)))
        .orElseGet(() -> Optional.of(new Refused(null, Reason.ENDED, null)));
  }
}
