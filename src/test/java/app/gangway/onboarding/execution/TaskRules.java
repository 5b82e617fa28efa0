package app.gangway.onboarding.execution;

import static app.gangway.onboarding.ActivityStatus.BLOCKED;
import static app.gangway.onboarding.ActivityStatus.DONE;
import static app.gangway.onboarding.ActivityStatus.PLANNED;
import static app.gangway.onboarding.ActivityStatus.QUEUED;
import static app.gangway.onboarding.ActivityStatus.SKIPPED;
import static app.gangway.onboarding.ActivityStatus.TODO;
import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.activityAt;
import static app.gangway.testing.Steps.optional;
import static app.gangway.testing.Steps.task;
import static app.gangway.testing.Steps.taskAt;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say of steps: done, or not needed; once on each database. */
abstract class TaskRules extends StepScenario {

  @Autowired StepService steps;

  @Test
  void a_task_is_done_when_a_person_says_so_and_what_follows_starts() {
    submit(task("desk"), activity("card", CARD, "desk"));
    assertThat(statuses()).containsExactly(TODO, BLOCKED);

    assertThat(done("desk", "Third floor")).isTrue();

    assertThat(statuses()).containsExactly(DONE, QUEUED);
    assertThat(run("desk").outcome()).contains("Done by hanna: Third floor");
    assertThat(gangway.lines(id)).contains("Step desk is done: Third floor");
    perform("card");
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void a_task_is_done_once_and_not_before_its_time() {
    submit(task("desk"), taskAt(now.plus(DAY), "badge"), activity("card", CARD));

    assertThat(done("badge", null)).isFalse();
    assertThat(done("card", null)).isFalse();
    assertThat(done("desk", null)).isTrue();
    assertThat(done("desk", null)).isFalse();
    assertThat(done(UUID.randomUUID(), null)).isFalse();
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
    assertThat(run("desk").outcome()).contains("Done by hanna.");
  }

  @Test
  void an_optional_step_that_nobody_has_begun_can_be_skipped() {
    submit(
        optional(activityAt(now.plus(DAY), "card", CARD)),
        optional(activity("it", EQUIPMENT)),
        optional(task("desk")),
        optional(activity("letter", LETTER, "card")));

    for (String key : List.of("card", "it", "desk", "letter")) {
      assertThat(skip(key)).as(key).isTrue();
      assertThat(skip(key)).as(key + " again").isFalse();
    }

    assertThat(statuses()).containsOnly(SKIPPED);
    assertThat(run("card").outcome()).contains("Skipped by hanna: Has one");
    assertThat(gangway.lines(id)).contains("Step card is skipped: Has one");
    assertThat(gangway.onboarding(id).blocked()).isZero();
    assertThat(perform("it")).isInstanceOf(AttemptResult.Over.class);
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void what_follows_a_skipped_step_starts() {
    submit(optional(activityAt(now.plus(DAY), "card", CARD)), activity("letter", LETTER, "card"));

    skip("card");

    assertThat(statuses()).containsExactly(SKIPPED, QUEUED);
  }

  @Test
  void a_required_step_is_skipped_by_an_administrator_alone() {
    submit(task("desk"));

    assertThat(skip("desk")).isFalse();
    assertThat(status("desk")).isEqualTo(TODO);
    UUID desk = run("desk").id();
    assertThat(SignedInAs.admin(() -> steps.skipRequired(desk, "Works from home", ADMIN))).isTrue();
    assertThat(status("desk")).isEqualTo(SKIPPED);
  }

  @Test
  void what_was_begun_is_not_skipped() {
    submit(optional(activity("card", CARD)), optional(activityAt(now.plus(DAY), "it", EQUIPMENT)));
    backEnds.breakDown(CARD, email);
    perform("card");
    assertThat(status("card")).isEqualTo(QUEUED);

    assertThat(skip("card")).isFalse();
    assertThat(statuses()).containsExactly(QUEUED, PLANNED);
  }

  @Rounds(100)
  void of_done_and_skip_and_a_withdrawal_one_ends_a_task() {
    submit(optional(task("desk")), task("badge"));

    Race.between(
        () -> done("desk", null),
        () -> skip("desk"),
        () -> done("desk", null),
        () -> {
          SignedInAs.admin(() -> service.withdraw(id, HR));
          return true;
        });

    assertThat(gangway.onboarding(id).settled()).isEqualTo(2);
    assertThat(gangway.lines(id))
        .filteredOn(line -> line.startsWith("Step desk is "))
        .hasSizeLessThan(2);
  }

  private boolean done(String key, @Nullable String remark) {
    return done(run(key).id(), remark);
  }

  private boolean done(UUID run, @Nullable String remark) {
    return SignedInAs.admin(() -> steps.done(run, remark, HR));
  }

  private boolean skip(String key) {
    UUID run = run(key).id();
    return SignedInAs.admin(() -> steps.skip(run, "Has one", HR));
  }
}
