package app.gangway.durable.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.durable.history.HistoryEvent.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of an instance's past; once on each database. */
abstract class HistoryRules extends HistoryScenario {

  @Test
  void a_failure_that_was_run_again_is_told_once_at_most() {
    start(mark, person("Fay"));
    fail(mark, "Fay");
    assertThat(types(mark))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.TASK_FAILED,
            Type.TASK_FAILED,
            Type.TASK_FAILED,
            Type.TASK_COMPLETED,
            Type.TASK_COMPLETED,
            Type.EXECUTION_COMPLETED);

    step();
    control.rewind(mark, "Mended", MACHINE);
    assertThat(types(mark))
        .containsExactly(Type.EXECUTION_STARTED, Type.TASK_COMPLETED, Type.TASK_COMPLETED);

    step();
    fail(mark, "Fay");
    assertThat(told(mark, Type.TASK_FAILED)).hasSize(3);
    assertThat(told(mark, Type.EXECUTION_COMPLETED)).hasSize(1);

    step();
    control.rewind(mark, null, MACHINE);
    Instant rewound = clock.instant();
    step();
    finish(mark);
    assertThat(types(mark))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.TASK_COMPLETED,
            Type.TASK_COMPLETED,
            Type.TASK_COMPLETED,
            Type.EXECUTION_COMPLETED);
    HistoryEvent card = told(mark, Type.TASK_COMPLETED).get(2);
    assertThat(card.details().get(HistoryEvent.FUNCTION_NAME)).isEqualTo(CARD);
    assertThat((Instant) card.details().get("ScheduledTime"))
        .isCloseTo(rewound, within(1, ChronoUnit.MICROS));
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void an_activity_that_was_interrupted_is_completed_once() {
    start(mark, person("Jo"));
    UUID id = subject(mark);
    backEnds.hold(email("Jo"));
    Thread worker =
        new Thread(() -> assertThat(gangway.perform(id, CARD)).as("is interrupted").isNull());
    worker.setUncaughtExceptionHandler((thread, stopped) -> {});
    worker.start();
    await().until(() -> backEnds.calls(CARD, email("Jo")) == 1);
    worker.interrupt();
    await().until(() -> !worker.isAlive());
    backEnds.release(email("Jo"));

    step();
    finish(mark);

    assertThat(gangway.lines(id)).anyMatch(line -> line.contains("was interrupted"));
    assertThat(told(mark, Type.TASK_COMPLETED))
        .extracting(event -> event.details().get(HistoryEvent.FUNCTION_NAME))
        .containsExactlyInAnyOrder(CARD, EQUIPMENT, WELCOME);
    assertThat(told(mark, Type.TASK_FAILED)).isEmpty();
  }

  @Test
  void a_terminated_one_tells_its_reason_and_ends_there() {
    start(mark, person("Jo"));
    step();
    control.suspend(mark, "Wait", MACHINE);
    step();
    control.terminate(mark, "No \"longer\"", MACHINE);

    assertThat(types(mark))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.EXECUTION_SUSPENDED,
            Type.EXECUTION_TERMINATED,
            Type.EXECUTION_COMPLETED);
    assertThat(input(told(mark, Type.EXECUTION_TERMINATED).get(0)))
        .isEqualTo("\"No \\\"longer\\\"\"");
  }

  @Test
  void a_batch_tells_of_each_child_as_it_ended_last() {
    startBatch(mark, person("Jo"), person("Fay"));
    step();
    finish(mark + ":Jo");
    step();
    fail(mark + ":Fay", "Fay");
    complete(subject(mark));
    assertThat(types(mark))
        .containsExactly(
            Type.EXECUTION_STARTED, Type.SUB_COMPLETED, Type.SUB_FAILED, Type.EXECUTION_COMPLETED);

    step();
    control.rewind(mark, null, MACHINE);
    batchService.retryChildren(subject(mark));
    assertThat(types(mark)).containsExactly(Type.EXECUTION_STARTED, Type.SUB_COMPLETED);
    step();
    finish(mark);
    assertThat(types(mark))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.SUB_COMPLETED,
            Type.SUB_COMPLETED,
            Type.EXECUTION_COMPLETED);
    assertThat(told(mark, Type.EXECUTION_COMPLETED).get(0).details())
        .containsEntry("OrchestrationStatus", "Completed");
  }

  @Test
  void a_batch_tells_what_was_done_to_it_as_a_whole() {
    startBatch(mark, person("Jo"), person("Lee"));
    step();
    control.suspend(mark, null, MACHINE);
    step();
    events.raise(mark, new RaisedEvent("Other", "[1]", false), MACHINE);
    step();
    control.resume(mark, null, MACHINE);
    step();
    finish(mark + ":Jo");
    step();
    control.terminate(mark, "No longer", MACHINE);
    step();
    batchService.withdrawChildren(subject(mark));

    assertThat(types(mark))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.EXECUTION_SUSPENDED,
            Type.EVENT_RAISED,
            Type.EXECUTION_RESUMED,
            Type.SUB_COMPLETED,
            Type.EXECUTION_TERMINATED,
            Type.SUB_FAILED,
            Type.EXECUTION_COMPLETED);
  }
}
