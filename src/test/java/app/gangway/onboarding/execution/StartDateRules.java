package app.gangway.onboarding.execution;

import static app.gangway.onboarding.ActivityStatus.BLOCKED;
import static app.gangway.onboarding.ActivityStatus.DONE;
import static app.gangway.onboarding.ActivityStatus.PLANNED;
import static app.gangway.onboarding.ActivityStatus.QUEUED;
import static app.gangway.onboarding.ActivityStatus.TODO;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.MovedStep;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.onboarding.intake.Submission;
import app.gangway.process.HireFacts;
import app.gangway.process.PlannedStep;
import app.gangway.process.ProcessPlanner;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.testing.Processes;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.StandardAlone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A first day that moves moves what is open with it (P13); once on each database. */
abstract class StartDateRules extends StepScenario {

  private static final String STEPS =
      """
      {"for": [{"role": "*"}],
       "steps": [
         {"key": "desk", "title": {"en": "Desk"}, "do": "task", "start": "-30d", "due": "-1d"},
         {"key": "badge", "do": "task", "due": "-2d"},
         {"key": "card", "do": "AccessCardCreationActivity", "start": "-20d", "after": ["desk"]},
         {"key": "it", "title": {"en": "Laptop"}, "do": "ItEquipmentOrderActivity", "start": "-10d"},
         {"key": "letter", "do": "WelcomeEmailActivity"}]}""";

  @Autowired ProcessService processes;
  @Autowired ProcessPlanning planning;
  @Autowired ProcessPlanner planner;
  @Autowired StepService steps;
  @Autowired JdbcClient rows;

  private ProcessVersion version;

  @BeforeEach
  void publish() {
    version = Processes.publish(processes, "all", STEPS);
  }

  @AfterEach
  void standardAlone() {
    StandardAlone.in(rows);
  }

  @Test
  void what_is_planned_blocked_or_to_do_is_dated_anew_and_what_is_done_stays() {
    take(day(100));
    perform("letter");
    ActivityRun letter = run("letter");
    assertThat(statuses()).containsExactly(PLANNED, TODO, BLOCKED, PLANNED, DONE);

    assertThat(change(day(130))).isTrue();

    assertThat(statuses()).containsExactly(PLANNED, TODO, BLOCKED, PLANNED, DONE);
    assertThat(gangway.onboarding(id).hire().startDate()).isEqualTo(day(130));
    for (String key : new String[] {"desk", "card", "it"}) {
      assertThat(run(key).dueAt()).as(key).isEqualTo(planned(key, day(130)).start());
    }
    for (String key : new String[] {"desk", "badge"}) {
      assertThat(run(key).dueBy()).as(key).contains(due(key, day(130)));
    }
    assertThat(run("letter").settledAt()).isEqualTo(letter.settledAt());
    assertThat(run("letter").dueAt()).isEqualTo(letter.dueAt());
    assertThat(gangway.lines(id)).anyMatch(line -> line.startsWith("Carmen Diaz starts on "));
  }

  @Test
  void what_is_late_by_it_begins_at_once_and_says_how_late_it_is() {
    take(day(100));

    change(day(5));

    assertThat(statuses()).containsExactly(TODO, TODO, BLOCKED, QUEUED, QUEUED);
    assertThat(queued()).contains(run("it").id());
    assertThat(run("it").dueAt()).isEqualTo(now);
    assertThat(gangway.lines(id)).anyMatch(line -> line.matches("Laptop is late by \\d+ days?\\."));
    assertThat(gangway.lines(id)).anyMatch(line -> line.matches("Desk is late by \\d+ days?\\."));
    perform("it");
    assertThat(status("it")).isEqualTo(DONE);
  }

  @Test
  void a_task_that_is_to_do_waits_again_if_it_is_to_begin_later() {
    take(day(5));
    assertThat(status("desk")).isEqualTo(TODO);

    change(day(100));

    assertThat(status("desk")).isEqualTo(PLANNED);
    assertThat(run("desk").dueAt()).isEqualTo(planned("desk", day(100)).start());
    assertThat(status("badge")).isEqualTo(TODO);
  }

  @Test
  void what_is_in_the_queue_and_has_not_begun_waits_again_and_its_job_does_nothing() {
    take(day(5));
    ActivityRun before = run("it");
    assertThat(before.status()).isEqualTo(QUEUED);

    change(day(100));

    assertThat(status("it")).isEqualTo(PLANNED);
    assertThat(gangway.perform(before)).isInstanceOf(AttemptResult.Over.class);
    assertThat(status("letter")).isEqualTo(QUEUED);
    assertThat(gangway.perform(run("letter"))).isNotInstanceOf(AttemptResult.Over.class);
  }

  @Test
  void nothing_of_one_that_is_suspended_begins_before_it_goes_on() {
    take(day(100));
    SignedInAs.admin(() -> service.suspend(id, HR, null));
    int before = queued().size();

    change(day(5));

    assertThat(status("it")).isEqualTo(PLANNED);
    assertThat(queued()).hasSize(before);
    SignedInAs.admin(() -> service.resume(id, HR, null));
    planned.begin();
    assertThat(status("it")).isEqualTo(QUEUED);
    assertThat(status("desk")).isEqualTo(TODO);
  }

  @Test
  void the_day_of_one_that_has_ended_moves_and_of_one_that_was_withdrawn_does_not() {
    take(day(5));
    finish();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(change(day(6))).isTrue();
    assertThat(change(day(6))).isFalse();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);

    take(day(5));
    SignedInAs.admin(() -> service.withdraw(id, HR));
    assertThat(change(day(6))).isFalse();
    assertThat(gangway.onboarding(id).hire().startDate()).isEqualTo(day(5));
  }

  @Test
  void whoever_was_ready_is_not_for_what_is_due_by_another_day_and_the_other_way_round() {
    take(day(5));
    assertThat(ready()).isFalse();
    settleAll();
    assertThat(ready()).isTrue();

    add(new NewTask("Parking space", null, now.plus(DAY.multipliedBy(7)), true));
    assertThat(ready()).isTrue();
    change(day(10));
    assertThat(ready()).isFalse();
    change(day(6));
    assertThat(ready()).isTrue();
  }

  @Test
  void a_task_is_added_to_one_that_runs_and_is_awaited() {
    take(day(100));
    NewTask task = new NewTask("Parking space", "Facility", now.plus(DAY), false);
    assertThat(add(task)).isTrue();

    ActivityRun added = gangway.runs(id).get(5);
    assertThat(added.status()).isEqualTo(TODO);
    assertThat(added.title()).contains("Parking space");
    assertThat(added.ownerGroup()).contains("facility");
    assertThat(added.dueBy()).contains(now.plus(DAY));
    assertThat(added.required()).isFalse();
    assertThat(gangway.onboarding(id).total()).isEqualTo(6);
    change(day(130));
    assertThat(run(added.stepKey().orElseThrow()).dueBy()).contains(now.plus(DAY));
    SignedInAs.admin(() -> steps.done(added.id(), null, HR));
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
  }

  @Test
  void a_task_that_is_added_before_the_fan_in_has_come_is_awaited_too() {
    take(day(5));
    settleAll();
    assertThat(add(new NewTask("Parking space", null, null, true))).isTrue();

    assertThat(fanIn.close(id)).isFalse();
    SignedInAs.admin(() -> steps.done(gangway.runs(id).get(5).id(), null, HR));
    assertThat(fanIn.close(id)).isTrue();
    assertThat(add(new NewTask("Too late", null, null, true))).isFalse();
  }

  @Test
  void one_that_had_nothing_to_do_can_be_given_a_task_before_it_has_ended() {
    NewHire hire = new NewHire("Moon Park", "moon@steps.example", day(5), "developer");
    id = gangway.submit(Submission.of(hire), new Plan(version.id(), List.of(), true));

    assertThat(add(new NewTask("Parking space", null, null, true))).isTrue();

    assertThat(fanIn.close(id)).isFalse();
    assertThat(statuses()).containsExactly(TODO);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 15, 130})
  void what_would_move_is_told_before_it_does(int day) {
    take(day(100));
    perform("letter");
    List<ActivityRun> before = gangway.runs(id);

    List<MovedStep> moved = preview(day(day));

    assertThat(gangway.runs(id)).usingRecursiveFieldByFieldElementComparator().isEqualTo(before);
    assertThat(moved)
        .extracting(step -> step.step().id())
        .containsExactly("desk", "badge", "card", "it");
    change(day(day));
    for (MovedStep step : moved) {
      ActivityRun after = run(step.step().id());
      if (step.start() != null) {
        Instant start = step.start().to();
        if (start != null) {
          assertThat(after.dueAt()).as(step.step().id()).isEqualTo(start);
        } else {
          assertThat(after.dueAt()).as(step.step().id()).isBeforeOrEqualTo(now);
          assertThat(after.status() == BLOCKED).isEqualTo(step.blocked());
        }
      }
      if (step.due() != null) {
        assertThat(after.dueBy()).as(step.step().id()).contains(step.due().to());
      }
    }
    assertThat(preview(day(day))).isEmpty();
  }

  @Rounds(100)
  void whatever_meets_a_moved_day_no_step_begins_before_its_time() {
    take(day(5));

    Race.between(
        () -> gangway.perform(run("it")),
        () -> change(day(100)),
        () -> SignedInAs.admin(() -> steps.done(run("desk").id(), null, HR)),
        planned::begin);

    if (status("it") != DONE) {
      assertThat(status("it")).isEqualTo(PLANNED);
      assertThat(run("it").dueAt()).isEqualTo(planned("it", day(100)).start());
    }
    assertThat(status("desk")).isIn(DONE, PLANNED);
    assertThat(status("card")).isIn(PLANNED, BLOCKED);
    assertThat(run("card").dueAt()).isEqualTo(planned("card", day(100)).start());
  }

  private void finish() {
    settleAll();
    assertThat(fanIn.close(id)).isTrue();
  }

  private void settleAll() {
    for (String task : new String[] {"desk", "badge"}) {
      SignedInAs.admin(() -> steps.done(run(task).id(), null, HR));
    }
    for (String activity : new String[] {"card", "it", "letter"}) {
      perform(activity);
    }
  }

  private boolean ready() {
    return gangway.onboarding(id).readyAt().isPresent();
  }

  private boolean add(NewTask task) {
    return SignedInAs.admin(() -> steps.add(id, task, HR));
  }

  private boolean change(LocalDate day) {
    return SignedInAs.admin(() -> service.changeStartDate(id, day, HR));
  }

  private List<MovedStep> preview(LocalDate day) {
    return SignedInAs.admin(() -> service.previewStartDate(id, day));
  }

  private void take(LocalDate start) {
    now = clock.instant();
    NewHire hire =
        new NewHire("Carmen Diaz", UUID.randomUUID() + "@steps.example", start, "developer");
    Submission submission = Submission.of(hire);
    id = submission.id();
    gangway.submit(submission, planning.current().of(submission));
  }

  private LocalDate day(int fromNow) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(fromNow);
  }

  private PlannedStep planned(String key, LocalDate start) {
    return planner.steps(version.id(), new HireFacts("developer", null, null, start)).stream()
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Instant due(String key, LocalDate start) {
    Instant due = planned(key, start).due();
    assertThat(due).isNotNull();
    return due;
  }
}
