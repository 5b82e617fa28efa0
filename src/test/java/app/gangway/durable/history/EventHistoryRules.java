package app.gangway.durable.history;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.daniel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.durable.history.HistoryEvent.Type;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of events, decisions and deadlines; once on each database. */
abstract class EventHistoryRules extends HistoryScenario {

  private static final RaisedEvent YES =
      new RaisedEvent(RaisedEvent.APPROVAL, "\"approved\"", true);

  private static final RaisedEvent NO = new RaisedEvent(RaisedEvent.APPROVAL, "{\"n\":1}", false);

  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;

  @Test
  void a_decision_on_a_page_is_told_as_the_event_that_it_stands_for() {
    for (Decision decision : Decision.values()) {
      String id = asked();
      approvalService.decide(approval(id).id(), decision, APPROVER, DecidedVia.PAGE, "So be it");

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
    gangway.perform(subject(id), EQUIPMENT);

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

  private String asked() {
    String id = start(Orchestrator.EXTERNAL_EVENT, null, daniel());
    step();
    gangway.perform(subject(id), EQUIPMENT);
    step();
    return id;
  }

  private ApprovalView approval(String id) {
    return approvals.ofOnboarding(subject(id)).get(0);
  }
}
