package app.gangway.onboarding.task;

import static app.gangway.common.access.Role.ADMIN;
import static app.gangway.common.access.Role.APPROVER;
import static app.gangway.common.access.Role.HR;
import static app.gangway.common.access.Role.STAFF;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.of;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;

import app.gangway.common.Actor;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.intake.Step;
import app.gangway.onboarding.task.TaskFilter.Whose;
import app.gangway.security.account.StoredPeople;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Where nora and paul alone are in a group, and nora has no other role than STAFF. */
abstract class TaskScenario {

  static final Actor HANNA = Actor.person("hanna", "192.0.2.1");
  static final Actor ADA = Actor.person("ada", "192.0.2.3");

  @Autowired MyTasks tasks;
  @Autowired TaskService service;
  @Autowired StoredPeople people;
  @Autowired ActivityRuns runs;
  @Autowired ManualExecution gangway;
  @Autowired SettableClock clock;

  /** Of this test alone, as the group is. */
  Actor nora;

  Actor paul;
  String group;

  Instant now;

  @BeforeEach
  void peopleAreKnown() {
    String test = UUID.randomUUID().toString();
    group = "Group-" + test;
    nora = Actor.person("nora-" + test, "192.0.2.7");
    paul = Actor.person("paul-" + test, "192.0.2.8");
    now = clock.instant();
    known(nora, STAFF, group);
    known(paul, APPROVER, group.toUpperCase(Locale.ROOT));
  }

  @AfterEach
  void peopleAreGone() {
    people.notLetIn(nora.name());
    people.notLetIn(paul.name());
  }

  void known(Actor who, String role, String... groups) {
    people.vouchedFor(who.name(), null, null, Set.of(role), List.of(groups));
  }

  /** A new hire with one task of the group. */
  UUID waits(String hire) {
    return waits(hire, group, null);
  }

  UUID waits(String hire, @Nullable String owner, @Nullable Instant due) {
    return waits(hire, of(owner, due, task("desk")));
  }

  /** With one step. */
  UUID waits(String hire, Step step) {
    UUID id =
        gangway.submit(hire(hire, UUID.randomUUID() + "@tasks.example", "developer"), plan(step));
    return gangway.runs(id).get(0).id();
  }

  ActivityRun run(UUID run) {
    return runs.findById(run).orElseThrow();
  }

  UUID onboarding(UUID run) {
    return run(run).onboardingId();
  }

  List<String> shown(Actor who, Whose whose) {
    return shown(who, new TaskFilter(whose, ""));
  }

  /** The names of the new hires. */
  List<String> shown(Actor who, TaskFilter filter) {
    return as(who, () -> tasks.page(filter, 0, 100)).stream()
        .map(each -> each.task().hire())
        .toList();
  }

  static Duration days(int count) {
    return Duration.ofDays(count);
  }

  /** By the role that each of them has. */
  <T> T as(Actor who, Supplier<T> deed) {
    String[] roles =
        switch (who.name().substring(0, 3)) {
          case "han" -> new String[] {HR};
          case "ada" -> new String[] {HR, APPROVER, STAFF, ADMIN};
          case "pau" -> new String[] {APPROVER};
          default -> new String[] {STAFF};
        };
    return SignedInAs.as(SignedInAs.authentication(who, roles), deed);
  }

  TaskResult done(Actor who, UUID... runs) {
    return as(who, () -> service.done(List.of(runs), null, who));
  }

  TaskResult take(Actor who, UUID... runs) {
    return as(who, () -> service.take(List.of(runs), who));
  }

  TaskResult handOn(Actor who, @Nullable String to, UUID... runs) {
    return as(who, () -> service.handOn(List.of(runs), to, "Away", who));
  }
}
