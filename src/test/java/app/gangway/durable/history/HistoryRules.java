package app.gangway.durable.history;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.daniel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.events.EventService;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.durable.history.HistoryEvent.Json;
import app.gangway.durable.history.HistoryEvent.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of an instance's past; once on each database. */
abstract class HistoryRules extends InstancesByHand {

  private static final RaisedEvent YES =
      new RaisedEvent(RaisedEvent.APPROVAL, "\"approved\"", true);
  private static final RaisedEvent NO = new RaisedEvent(RaisedEvent.APPROVAL, "{\"n\":1}", false);

  @Autowired EventService events;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;

  /** Finer than a database keeps: what is written twice must still be found to be the same. */
  @BeforeEach
  void a_clock_that_counts_nanoseconds() {
    clock.advance(Duration.ofNanos(1_234_567_891));
  }

  @AfterEach
  void a_clock_for_the_others() {
    clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }

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
  void a_decision_on_a_page_is_told_as_the_event_that_it_stands_for() {
    for (Decision decision : Decision.values()) {
      String id = asked();
      approvalService.decide(approval(id).id(), decision, APPROVER, "So be it");

      assertThat(told(id, Type.EVENT_RAISED))
          .extracting(event -> event.details().get("Name"), this::input)
          .containsExactly(
              tuple(
                  RaisedEvent.APPROVAL,
                  decision == Decision.APPROVE ? "\"approved\"" : "\"declined\""));
      assertThat(told(id, Type.TIMER_FIRED)).isEmpty();
    }
  }

  @Test
  void an_event_that_decided_is_told_once_and_word_for_word() {
    for (RaisedEvent event : List.of(YES, NO)) {
      String id = asked();
      step();
      events.raiseApproval(id, event, MACHINE);

      assertThat(told(id, Type.EVENT_RAISED)).extracting(this::input).containsExactly(event.json());
      assertThat(types(id))
          .startsWith(
              Type.EXECUTION_STARTED, Type.TASK_COMPLETED, Type.TIMER_CREATED, Type.EVENT_RAISED);
    }
  }

  @Test
  void an_event_that_came_before_the_question_is_told_once_and_before_it() {
    String id = start(Orchestrator.EXTERNAL_EVENT, null, daniel());
    step();
    events.raise(id, new RaisedEvent("Other", "[1]", false), MACHINE);
    events.raiseApproval(id, YES, MACHINE);
    step();
    house.perform(subject(id), EQUIPMENT);

    assertThat(told(id, Type.EVENT_RAISED))
        .extracting(this::input)
        .containsExactly("[1]", "\"approved\"");
    step();
    finish(id);
    assertThat(types(id))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.EVENT_RAISED,
            Type.EVENT_RAISED,
            Type.TASK_COMPLETED,
            Type.TIMER_CREATED,
            Type.TASK_COMPLETED,
            Type.EXECUTION_COMPLETED);
  }

  @Test
  void a_deadline_that_passed_is_told_as_its_timer_and_as_no_event() {
    String id = asked();
    ApprovalView approval = approval(id);
    clock.advance(Duration.ofSeconds(91));
    approvalService.expire(approval.id());
    finish(id);

    assertThat(types(id))
        .containsExactly(
            Type.EXECUTION_STARTED,
            Type.TASK_COMPLETED,
            Type.TIMER_CREATED,
            Type.TIMER_FIRED,
            Type.EXECUTION_COMPLETED);
    assertThat(told(id, Type.TIMER_CREATED).get(0).details().get("FireAt"))
        .isEqualTo(approval.deadline());
    assertThat(told(id, Type.TIMER_FIRED).get(0).at()).isAfterOrEqualTo(approval.deadline());
  }

  @Test
  void an_event_that_comes_too_late_is_told_beside_the_timer() {
    String id = asked();
    clock.advance(Duration.ofSeconds(90));
    events.raiseApproval(id, YES, MACHINE);
    approvalService.expire(approval(id).id());

    assertThat(types(id)).endsWith(Type.TIMER_CREATED, Type.EVENT_RAISED, Type.TIMER_FIRED);
    assertThat(told(id, Type.EVENT_RAISED)).hasSize(1);
  }

  @Test
  void an_activity_that_was_interrupted_is_completed_once() {
    start(mark, person("Jo"));
    UUID id = subject(mark);
    backEnds.hold(email("Jo"));
    Thread worker =
        new Thread(() -> assertThat(house.perform(id, CARD)).as("is interrupted").isNull());
    worker.setUncaughtExceptionHandler((thread, stopped) -> {});
    worker.start();
    await().until(() -> backEnds.calls(CARD, email("Jo")) == 1);
    worker.interrupt();
    await().until(() -> !worker.isAlive());
    backEnds.release(email("Jo"));

    step();
    finish(mark);

    assertThat(house.lines(id)).anyMatch(line -> line.contains("was interrupted"));
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

  private String asked() {
    String id = start(Orchestrator.EXTERNAL_EVENT, null, daniel());
    step();
    house.perform(subject(id), EQUIPMENT);
    step();
    return id;
  }

  private void step() {
    clock.advance(Duration.ofMillis(100));
  }

  private ApprovalView approval(String id) {
    return approvals.ofOnboarding(subject(id)).get(0);
  }

  private List<HistoryEvent> history(String id) {
    List<HistoryEvent> told = instances.history(instance(id));
    assertThat(told).isSortedAccordingTo(Comparator.comparing(HistoryEvent::at));
    return told;
  }

  private List<Type> types(String id) {
    return history(id).stream().map(HistoryEvent::type).toList();
  }

  private List<HistoryEvent> told(String id, Type type) {
    return history(id).stream().filter(event -> event.type() == type).toList();
  }

  private String input(HistoryEvent event) {
    return ((Json) event.details().get(HistoryEvent.INPUT)).text();
  }
}
