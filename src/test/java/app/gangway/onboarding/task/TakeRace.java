package app.gangway.onboarding.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.task.TaskFilter.Whose;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.List;
import java.util.UUID;

/** P8: people who do something with one task at the same instant; once on each database. */
abstract class TakeRace extends TaskScenario {

  @Rounds(100)
  void of_two_who_take_a_task_one_has_it_and_the_other_is_told_who() {
    UUID desk = waits("Carmen Diaz");

    List<TaskResult> results = Race.between(() -> take(nora, desk), () -> take(paul, desk));

    String has = run(desk).assignee().orElseThrow();
    assertThat(results).extracting(TaskResult::done).containsExactlyInAnyOrder(0, 1);
    assertThat(results.get(has.equals(paul.name()) ? 0 : 1).refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.by()).isEqualTo(has));
    assertThat(gangway.lines(onboarding(desk))).containsOnlyOnce("Step desk is taken.");
  }

  @Rounds(100)
  void of_two_who_have_done_a_task_one_ends_it() {
    UUID desk = waits("Carmen Diaz");

    List<TaskResult> results = Race.between(() -> done(nora, desk), () -> done(paul, desk));

    assertThat(results).extracting(TaskResult::done).containsExactlyInAnyOrder(0, 1);
    assertThat(shown(nora, Whose.ALL)).isEmpty();
    assertThat(gangway.lines(onboarding(desk))).containsOnlyOnce("Step desk is done.");
  }
}
