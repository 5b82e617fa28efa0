package app.gangway.durable.history;

import static app.gangway.durable.history.HistoryEvent.FUNCTION_NAME;
import static app.gangway.durable.history.HistoryEvent.INPUT;
import static app.gangway.durable.history.HistoryEvent.RESULT;

import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.events.EventStore.Kept;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.durable.history.HistoryEvent.Json;
import app.gangway.durable.history.HistoryEvent.Type;
import app.gangway.durable.query.Instance;
import app.gangway.onboarding.timeline.TimelineEntry;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the timeline of one onboarding as the history of an orchestration. */
final class OnboardingHistory {

  /**
   * What the timeline does not say itself.
   *
   * @param outcomes the activities' results, by their names
   * @param deadline until when an approval waits; the last one's, if there were several
   * @param answeredAt when events decided approvals, rather than people on a page
   */
  record Facts(
      Instance instance,
      Map<String, String> outcomes,
      Instant deadline,
      List<Kept> raised,
      List<Instant> answeredAt) {}

  private final Facts facts;
  private final RaisedEvents raised;
  private final List<HistoryEvent> told = new ArrayList<>();
  private final Map<String, Instant> scheduled = new HashMap<>();
  private String checked = "";
  private Instant timedOut = Instant.MIN;

  private OnboardingHistory(Facts facts) {
    this.facts = facts;
    this.raised = new RaisedEvents(facts.raised());
  }

  static List<HistoryEvent> of(Facts facts, List<TimelineEntry> timeline) {
    OnboardingHistory history = new OnboardingHistory(facts);
    timeline.forEach(history::tell);
    return history.told;
  }

  private void tell(TimelineEntry entry) {
    Instant at = entry.happenedAt();
    String activity = entry.activity().orElse("");
    switch (entry.kind()) {
      case SUBMITTED ->
          add(Type.EXECUTION_STARTED, at)
              .with(FUNCTION_NAME, facts.instance().orchestrator())
              .with(INPUT, new Json(facts.instance().input()));
      case CHECKED -> tellCheck(entry, activity);
      case ACTIVITY_DONE ->
          task(Type.TASK_COMPLETED, activity, at)
              .with(RESULT, text(facts.outcomes().getOrDefault(activity, "")));
      case ATTEMPT_FAILED, ACTIVITY_FAILED ->
          task(Type.TASK_FAILED, activity, at).with("Reason", entry.line());
      case APPROVAL_ASKED -> add(Type.TIMER_CREATED, at).with("FireAt", facts.deadline());
      case TIMED_OUT -> {
        timedOut = at;
        add(Type.TIMER_FIRED, at).with("FireAt", facts.deadline());
      }
      case APPROVED -> {
        scheduled.put(checked, at);
        tellDecision(at, "approved");
      }
      case DECLINED -> tellDecision(at, "declined");
      case EVENT_RAISED -> told.add(raised.next(at));
      case RUN_AGAIN -> forgetFailure(activity, at);
      case TASK_ADDED -> told.removeIf(event -> event.type() == Type.EXECUTION_COMPLETED);
      case SUSPENDED -> add(Type.EXECUTION_SUSPENDED, at).with("Reason", entry.line());
      case RESUMED -> add(Type.EXECUTION_RESUMED, at).with("Reason", entry.line());
      case WITHDRAWN -> {
        add(Type.EXECUTION_TERMINATED, at).with(INPUT, new Json(facts.instance().output()));
        end(at, RuntimeStatus.TERMINATED);
      }
      case COMPLETED -> end(at, RuntimeStatus.COMPLETED);
      case FAILED -> end(at, RuntimeStatus.FAILED);
      // Its end is what counts, though it begins once more or is waited for.
      case INTERRUPTED, ORDERED, NOTED, START_DATE_CHANGED, NOT_STARTED, SKIPPED -> {}
    }
  }

  /** A check is an activity of its own to the tutorial: {@code Name: verdict}. */
  private void tellCheck(TimelineEntry entry, String activity) {
    String[] parts = entry.line().split(": ", 2);
    Instant start = facts.instance().created();
    add(Type.TASK_COMPLETED, entry.happenedAt())
        .with(FUNCTION_NAME, parts[0])
        .with("ScheduledTime", start)
        .with(RESULT, text(parts[parts.length - 1]));
    checked = activity;
    scheduled.put(activity, entry.happenedAt());
  }

  /** A person's on a page is told as the event that it stands for. */
  private void tellDecision(Instant at, String payload) {
    if (!at.equals(timedOut) && !facts.answeredAt().contains(at)) {
      add(Type.EVENT_RAISED, at).with("Name", RaisedEvent.APPROVAL).with(INPUT, text(payload));
    }
  }

  /** What is run again has not failed any more, and nothing has ended. */
  private void forgetFailure(String activity, Instant at) {
    told.removeIf(
        event ->
            event.isOf(Type.TASK_FAILED, activity) || event.type() == Type.EXECUTION_COMPLETED);
    scheduled.put(activity, at);
  }

  private void end(Instant at, RuntimeStatus status) {
    add(Type.EXECUTION_COMPLETED, at)
        .with("OrchestrationStatus", status.word())
        .with(RESULT, new Json(facts.instance().output()));
  }

  private HistoryEvent task(Type type, String activity, Instant at) {
    return add(type, at)
        .with(FUNCTION_NAME, activity)
        .with("ScheduledTime", scheduled.getOrDefault(activity, facts.instance().created()));
  }

  private HistoryEvent add(Type type, Instant at) {
    HistoryEvent event = HistoryEvent.of(type, at);
    told.add(event);
    return event;
  }

  private static Json text(String text) {
    return new Json(TextNode.valueOf(text).toString());
  }
}
