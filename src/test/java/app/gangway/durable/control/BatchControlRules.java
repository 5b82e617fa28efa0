package app.gangway.durable.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchEvent.BatchWithdrawn;
import app.gangway.batch.BatchStatus;
import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Outcome;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.query.Instance;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.HeldActivities;
import app.gangway.onboarding.execution.LostActivities;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Batches as a whole, withdrawn and suspended; once on each database. */
abstract class BatchControlRules extends InstancesByHand {

  @Autowired LostActivities lost;
  @Autowired HeldActivities heldUp;
  @Autowired TimelineEntries timeline;

  @Test
  void the_rest_of_a_terminated_batch_is_called_off_once() {
    startBatch(mark, person("Jo"), person("Fay"), person("Lee"), person("Ann"));
    UUID batch = subject(mark);
    finish(mark + ":Jo");
    fail(mark + ":Fay", "Fay");
    gangway.perform(subject(mark + ":Lee"), CARD);
    clock.advance(Duration.ofMinutes(1));

    assertThat(control.terminate(mark, "No longer needed", MACHINE)).isEqualTo(Outcome.ACCEPTED);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.TERMINATED);
    assertThat(withdrawn(batch)).isTrue();
    assertThat(control.terminate(mark, "Once more", MACHINE)).isEqualTo(Outcome.GONE);
    batchService.withdrawChildren(batch);
    batchService.withdrawChildren(batch);

    assertThat(withdrawn(batch)).isFalse();
    assertThat(instance(mark).output()).isEqualTo("\"No longer needed\"");
    assertThat(instance(mark + ":Jo").status()).isEqualTo(RuntimeStatus.COMPLETED);
    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.FAILED);
    for (String name : List.of("Lee", "Ann")) {
      Instance child = instance(mark + ":" + name);
      assertThat(child.status()).isEqualTo(RuntimeStatus.TERMINATED);
      assertThat(child.output()).isEqualTo("\"No longer needed\"");
      assertThat(count("timeline where subject_id = ? and kind = 'WITHDRAWN'", child.subjectId()))
          .isEqualTo(1);
    }
    assertThat(gangway.run(subject(mark + ":Lee"), CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(actorsOf(mark, mark + ":Lee", mark + ":Ann")).containsOnly("samples");
    complete(batch);
    assertThat(batches.findById(batch).orElseThrow().status()).isEqualTo(BatchStatus.WITHDRAWN);
  }

  /** Who called these off. */
  private List<String> actorsOf(String... ids) {
    return Stream.of(ids)
        .flatMap(id -> timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(subject(id)).stream())
        .filter(entry -> entry.kind() == TimelineKind.WITHDRAWN)
        .map(TimelineEntry::actor)
        .toList();
  }

  @Test
  void what_was_called_off_before_it_was_kept_by_whom_is_ended_by_the_system() {
    startBatch(mark, person("Jo"));
    UUID batch = subject(mark);
    control.terminate(mark, null, MACHINE);
    rows.sql("update batch set withdrawn_by = null where id = ?").param(batch).update();

    batchService.withdrawChildren(batch);

    assertThat(actorsOf(mark, mark + ":Jo")).containsExactly("samples", "Gangway");
  }

  private boolean withdrawn(UUID batch) {
    return batchService.withdrawn().stream().map(BatchWithdrawn::batchId).anyMatch(batch::equals);
  }

  @Test
  void a_child_of_a_terminated_batch_is_not_run_again() {
    startBatch(mark, person("Jo"), person("Fay"));
    UUID batch = subject(mark);
    fail(mark + ":Fay", "Fay");
    control.terminate(mark, "No longer needed", MACHINE);
    assertThat(control.rewind(mark + ":Fay", null, MACHINE)).isEqualTo(Outcome.GONE);
    batchService.withdrawChildren(batch);

    assertThat(control.rewind(mark, null, MACHINE)).isEqualTo(Outcome.GONE);
    assertThat(control.rewind(mark + ":Fay", null, MACHINE)).isEqualTo(Outcome.GONE);

    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.FAILED);
    assertThat(withdrawn(batch)).isFalse();
    complete(batch);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.TERMINATED);
    assertThat(instance(mark).output()).isEqualTo("\"No longer needed\"");
  }

  @Test
  void a_failed_batch_whose_child_is_run_again_runs_and_ends_once_more() {
    startBatch(mark, person("Jo"), person("Fay"));
    UUID batch = subject(mark);
    finish(mark + ":Jo");
    fail(mark + ":Fay", "Fay");
    complete(batch);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.FAILED);

    assertThat(control.rewind(mark, "The door is open", MACHINE)).isEqualTo(Outcome.ACCEPTED);
    batchService.retryChildren(batch);

    assertThat(gangway.lines(batch))
        .containsExactly("What had failed is run again: The door is open");
    assertThat(gangway.lines(subject(mark + ":Fay")))
        .contains("Access card is run again: The door is open");
    assertThat(instances.history(instance(mark))).isNotEmpty();
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.RUNNING);
    finish(mark);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
    assertThat(control.rewind(mark, null, MACHINE)).isEqualTo(Outcome.GONE);
  }

  @Test
  void of_a_suspended_batch_nothing_starts_and_nothing_is_taken_for_lost() {
    startBatch(mark, person("Jo"), person("Lee"));
    UUID batch = subject(mark);
    gangway.perform(subject(mark + ":Jo"), CARD);
    assertThat(due(batch)).hasSize(5);

    assertThat(control.suspend(mark, "Wait", MACHINE)).isEqualTo(Outcome.ACCEPTED);

    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.SUSPENDED);
    for (String name : List.of("Jo", "Lee")) {
      UUID child = subject(mark + ":" + name);
      for (ActivityRun run : gangway.runs(child)) {
        assertThat(gangway.perform(child, run.activity())).isEqualTo(new Over());
      }
    }
    assertThat(gangway.openActivities(batch)).isEqualTo(5);
    assertThat(due(batch)).isEmpty();

    assertThat(control.resume(mark, null, MACHINE)).isEqualTo(Outcome.ACCEPTED);
    assertThat(due(batch)).hasSize(5);
    finish(mark);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void a_batch_that_goes_on_is_as_late_as_when_it_was_suspended() {
    startBatch(mark, person("Jo"), person("Fay"));
    UUID batch = subject(mark);
    clock.advance(Duration.ofSeconds(10));
    finish(mark + ":Jo");
    backEnds.breakDown(CARD, email("Fay"));
    gangway.perform(subject(mark + ":Fay"), CARD);
    backEnds.mend(CARD, email("Fay"));
    Duration left =
        batchService.progress(batch).orElseThrow().timeLeft(clock.instant()).orElseThrow();
    assertThat(left).isEqualTo(Duration.ofSeconds(10));
    for (int pause = 0; pause < 2; pause++) {
      control.suspend(mark, null, MACHINE);
      clock.advance(Duration.ofHours(3));
      control.resume(mark, null, MACHINE);
    }

    assertThat(heldUp.sendSome(batch, new UUID(0, 0), 100)).isPresent();

    assertThat(batchService.progress(batch).orElseThrow().timeLeft(clock.instant())).contains(left);
    assertThat(gangway.runs(subject(mark + ":Fay")))
        .allSatisfy(run -> assertThat(run.dueAt()).isEqualTo(clock.instant()));
    gangway.perform(subject(mark + ":Fay"), CARD);
    assertThat(gangway.run(subject(mark + ":Fay"), CARD).duration())
        .contains(Duration.ofSeconds(1));
    finish(mark);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  private List<QueuedActivity> due(UUID batch) {
    return lost.due(clock.instant().plusSeconds(60), new UUID(0, 0), 100_000).stream()
        .filter(due -> batch.equals(due.batchId()))
        .toList();
  }

  @Test
  void a_suspended_batch_ends_after_it_has_been_resumed_alone() {
    startBatch(mark, person("Jo"));
    UUID batch = subject(mark);
    gangway.performAll(subject(mark + ":Jo"));
    control.suspend(mark, null, MACHINE);
    fanIn.close(subject(mark + ":Jo"));

    batchService.complete(batch, 1);
    assertThat(batchService.allSettled()).noneMatch(due -> due.batchId().equals(batch));
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.SUSPENDED);

    control.resume(mark, null, MACHINE);
    assertThat(batchService.allSettled()).anyMatch(due -> due.batchId().equals(batch));
    complete(batch);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void a_suspended_batch_can_be_terminated_and_its_children_too() {
    startBatch(mark, person("Jo"));
    control.suspend(mark, null, MACHINE);

    assertThat(control.terminate(mark, null, MACHINE)).isEqualTo(Outcome.ACCEPTED);
    batchService.withdrawChildren(subject(mark));

    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.TERMINATED);
    assertThat(instance(mark).output()).isEqualTo("null");
    assertThat(gangway.onboarding(subject(mark + ":Jo")).status())
        .isEqualTo(OnboardingStatus.WITHDRAWN);
  }
}
