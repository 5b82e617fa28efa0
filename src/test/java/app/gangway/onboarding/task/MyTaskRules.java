package app.gangway.onboarding.task;

import static app.gangway.testing.Steps.of;
import static app.gangway.testing.Steps.optional;
import static app.gangway.testing.Steps.task;
import static app.gangway.testing.Steps.taskAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.task.TaskFilter.Whose;
import app.gangway.onboarding.task.TaskResult.Reason;
import app.gangway.onboarding.task.TaskResult.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** P8: whose tasks are, who sees them, and who ends them; once on each database. */
abstract class MyTaskRules extends TaskScenario {

  @Test
  void somebody_sees_what_is_their_groups_and_nothing_else_overdue_first() {
    waits("Nobody in a hurry");
    waits("Later", group, now.plus(days(2)));
    waits("Overdue", group, now.minus(days(1)));
    waits("Soon", group, now.plus(days(1)));
    waits("Others", "another-" + group, null);
    waits("Not yet", of(group, null, taskAt(now.plus(days(1)), "desk")));

    assertThat(shown(nora, Whose.ALL))
        .containsExactly("Overdue", "Soon", "Later", "Nobody in a hurry");
    assertThat(shown(paul, Whose.ALL)).isEqualTo(shown(nora, Whose.ALL));
    assertThat(as(nora, () -> tasks.count(TaskFilter.OPEN))).isEqualTo(4);
    assertThat(as(nora, () -> tasks.page(TaskFilter.OPEN, 1, 2)))
        .extracting(each -> each.task().hire())
        .containsExactly("Soon", "Later");
    assertThat(as(nora, () -> tasks.runs(TaskFilter.OPEN, 3))).hasSize(3);
  }

  @Test
  void membership_counts_as_it_is_now() {
    UUID desk = waits("Carmen Diaz");
    known(nora, "STAFF");

    assertThat(shown(nora, Whose.ALL)).isEmpty();
    assertThat(reasons(done(nora, desk))).containsExactly(Reason.OTHER_GROUP);

    known(nora, "STAFF", group);
    assertThat(shown(nora, Whose.ALL)).containsExactly("Carmen Diaz");
    assertThat(done(nora, desk).done()).isEqualTo(1);
    assertThat(gangway.lines(onboarding(desk))).contains("Step desk is done.");
    assertThat(run(desk).outcome()).contains("Done by " + nora.name() + ".");
  }

  @Test
  void what_somebody_has_taken_is_theirs_alone_until_they_hand_it_on() {
    UUID desk = waits("Carmen Diaz");

    assertThat(take(nora, desk).done()).isEqualTo(1);

    assertThat(shown(nora, Whose.MINE)).containsExactly("Carmen Diaz");
    assertThat(shown(nora, Whose.GROUPS)).isEmpty();
    assertThat(shown(paul, Whose.ALL)).isEmpty();
    assertThat(shown(paul, Whose.OTHERS)).containsExactly("Carmen Diaz");
    assertThat(take(paul, desk).refused())
        .extracting(Refused::reason, Refused::by)
        .containsExactly(tuple(Reason.TAKEN, nora.name()));
    assertThat(done(paul, desk).refused())
        .extracting(Refused::reason, Refused::by)
        .containsExactly(tuple(Reason.TAKEN, nora.name()));
    assertThat(handOn(paul, paul.name(), desk).done()).isZero();
    assertThat(handOn(nora, "hanna", desk).refused())
        .extracting(Refused::reason, Refused::by)
        .containsExactly(tuple(Reason.NO_MEMBER, "hanna"));
    assertThat(handOn(nora, paul.name(), desk).done()).isEqualTo(1);
    assertThat(shown(paul, Whose.MINE)).containsExactly("Carmen Diaz");
    assertThat(handOn(paul, null, desk).done()).isEqualTo(1);
    assertThat(shown(nora, Whose.GROUPS)).containsExactly("Carmen Diaz");
    assertThat(gangway.lines(onboarding(desk)))
        .contains(
            "Step desk is taken.",
            "Step desk is handed on to " + paul.name() + ": Away",
            "Step desk is given back to its group: Away");
  }

  @Test
  void what_somebody_has_who_is_known_no_more_is_their_groups_again() {
    UUID desk = waits("Carmen Diaz");
    take(paul, desk);
    people.notLetIn(paul.name());

    assertThat(shown(nora, Whose.GROUPS)).containsExactly("Carmen Diaz");
    assertThat(shown(nora, Whose.OTHERS)).isEmpty();
    assertThat(owner(desk)).isEqualTo(new TaskOwner(null, run(desk).ownerGroup().get(), false));
    assertThat(take(nora, desk).done()).isEqualTo(1);
    assertThat(shown(nora, Whose.MINE)).containsExactly("Carmen Diaz");
  }

  @Test
  void a_task_of_no_group_or_of_one_in_which_nobody_is_belongs_to_hr() {
    String empty = "empty-" + group;
    String marker = UUID.randomUUID().toString();
    UUID ofNone = waits(marker + " none", null, null);
    UUID ofEmpty = waits(marker + " empty", empty, null);
    waits(marker + " facility");
    TaskFilter marked = new TaskFilter(Whose.ALL, marker);

    assertThat(shown(HANNA, marked)).containsExactlyInAnyOrder(marker + " none", marker + " empty");
    assertThat(shown(ADA, marked)).containsExactlyInAnyOrder(marker + " none", marker + " empty");
    assertThat(shown(nora, marked)).containsExactly(marker + " facility");
    assertThat(owner(ofNone)).isEqualTo(new TaskOwner(null, null, true));
    assertThat(owner(ofEmpty)).isEqualTo(new TaskOwner(null, empty.toLowerCase(Locale.ROOT), true));
    assertThat(reasons(done(nora, ofNone, ofEmpty)))
        .containsExactly(Reason.OTHER_GROUP, Reason.OTHER_GROUP);
    assertThat(take(HANNA, ofEmpty).done()).isEqualTo(1);

    known(nora, "STAFF", empty);
    known(paul, "APPROVER", empty);
    handOn(HANNA, null, ofEmpty);
    assertThat(shown(HANNA, marked)).doesNotContain(marker + " empty");
    assertThat(shown(nora, marked)).containsExactly(marker + " empty");
  }

  @Test
  void hr_may_end_those_of_others_and_hand_them_to_anybody_and_sees_all() {
    UUID desk = waits("Carmen Diaz " + group);
    UUID badge = waits("Eli Moskowitz " + group);
    TaskFilter everybody = new TaskFilter(Whose.EVERYBODY, group);
    take(nora, desk);

    assertThat(shown(HANNA, everybody)).hasSize(2);
    assertThat(shown(nora, everybody)).hasSize(2);
    assertThat(shown(nora, new TaskFilter(Whose.EVERYBODY, ""))).hasSize(2);
    assertThat(shown(HANNA, new TaskFilter(Whose.ALL, group))).isEmpty();
    assertThat(done(HANNA, desk).done()).isEqualTo(1);
    assertThat(handOn(HANNA, "ada", badge).done()).isEqualTo(1);
    assertThat(reasons(handOn(HANNA, "nobody", badge))).containsExactly(Reason.NO_MEMBER);
    assertThat(shown(ADA, new TaskFilter(Whose.MINE, group))).hasSize(1);
    assertThat(reasons(take(HANNA, badge))).containsExactly(Reason.OTHER_GROUP);
    assertThat(as(HANNA, () -> tasks.candidates(List.of(badge)))).contains("ada", nora.name());
    assertThat(as(nora, () -> tasks.candidates(List.of(badge))))
        .containsExactly(nora.name(), paul.name());
  }

  @Test
  void ten_are_done_at_once_and_those_done_already_are_told_with_who_did_them() {
    List<UUID> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(waits("Hire " + i));
    }
    done(paul, ten.get(3));
    done(HANNA, ten.get(7));

    TaskResult result = as(nora, () -> service.done(ten, "All set up", nora));

    assertThat(result.done()).isEqualTo(8);
    assertThat(result.refused())
        .extracting(Refused::reason, Refused::by)
        .containsExactly(tuple(Reason.ENDED, paul.name()), tuple(Reason.ENDED, "hanna"));
    assertThat(shown(nora, Whose.ALL)).isEmpty();
    assertThat(shown(nora, Whose.DONE)).hasSize(10);
    assertThat(run(ten.get(0)).outcome()).contains("Done by " + nora.name() + ": All set up");
    assertThat(reasons(done(nora, UUID.randomUUID()))).containsExactly(Reason.ENDED);
  }

  @Test
  void what_was_done_is_shown_for_a_fortnight() {
    UUID desk = waits("Carmen Diaz");
    done(nora, desk);
    assertThat(shown(paul, Whose.DONE)).containsExactly("Carmen Diaz");

    clock.advance(days(15));

    assertThat(shown(paul, Whose.DONE)).isEmpty();
  }

  @Test
  void an_optional_task_is_skipped_by_whoever_owns_it_and_a_required_one_by_admins() {
    UUID plant = waits("Carmen Diaz", of(group, null, optional(task("plant"))));
    UUID desk = waits("Eli Moskowitz");

    assertThat(reasons(as(nora, () -> service.skip(List.of(plant, desk), "Has one", nora))))
        .containsExactly(Reason.REQUIRED);
    assertThat(run(plant).status()).isEqualTo(ActivityStatus.SKIPPED);
    assertThat(reasons(as(HANNA, () -> service.skip(List.of(desk), "Has one", HANNA))))
        .containsExactly(Reason.REQUIRED);
    assertThat(as(ADA, () -> service.skip(List.of(desk), "Has one", ADA)).done()).isEqualTo(1);
  }

  @Test
  void somebody_is_found_by_name_email_or_task() {
    waits("Carmen Diaz");
    waits("Eli Moskowitz");

    assertThat(shown(nora, new TaskFilter(Whose.ALL, "carmen"))).containsExactly("Carmen Diaz");
    assertThat(shown(nora, new TaskFilter(Whose.GROUPS, "step DESK"))).hasSize(2);
    assertThat(shown(nora, new TaskFilter(Whose.ALL, "tasks.example"))).hasSize(2);
    assertThat(shown(nora, new TaskFilter(Whose.ALL, "%"))).isEmpty();
    assertThat(as(nora, () -> tasks.count(new TaskFilter(Whose.ALL, "carm")))).isEqualTo(1);
  }

  @Test
  void no_more_are_taken_at_once_than_somebody_can_wait_for() {
    List<UUID> many = Collections.nCopies(TaskService.MOST + 1, UUID.randomUUID());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> as(nora, () -> service.done(many, null, nora)));
  }

  private TaskOwner owner(UUID run) {
    return as(
        HANNA,
        () -> tasks.owner(run(run).assignee().orElse(null), run(run).ownerGroup().orElse(null)));
  }

  private static List<Reason> reasons(TaskResult result) {
    return result.refused().stream().map(Refused::reason).toList();
  }
}
