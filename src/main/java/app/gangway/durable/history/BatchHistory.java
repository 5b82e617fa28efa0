package app.gangway.durable.history;

import static app.gangway.durable.history.HistoryEvent.FUNCTION_NAME;
import static app.gangway.durable.history.HistoryEvent.INPUT;
import static app.gangway.durable.history.HistoryEvent.RESULT;

import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.events.EventStore.Kept;
import app.gangway.durable.history.HistoryEvent.Json;
import app.gangway.durable.history.HistoryEvent.Type;
import app.gangway.durable.query.Instance;
import app.gangway.durable.query.InstanceRows.Found;
import app.gangway.onboarding.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a batch and its children as the history of an orchestration. */
final class BatchHistory {

  private final Instance batch;
  private final List<HistoryEvent> told = new ArrayList<>();

  private BatchHistory(Instance batch) {
    this.batch = batch;
  }

  /**
   * @param ended the children that have ended
   * @param outputs what they said, by their subjects' ids
   */
  static List<HistoryEvent> of(
      Instance batch,
      List<TimelineEntry> timeline,
      List<Kept> raised,
      List<Found> ended,
      Map<UUID, String> outputs) {
    BatchHistory history = new BatchHistory(batch);
    history
        .add(Type.EXECUTION_STARTED, batch.created())
        .with(FUNCTION_NAME, batch.orchestrator())
        .with(INPUT, new Json(batch.input()));
    RaisedEvents events = new RaisedEvents(raised);
    timeline.forEach(entry -> history.tell(entry, events));
    ended.forEach(child -> history.tell(child, outputs.get(child.subjectId())));
    history.told.sort(Comparator.comparing(HistoryEvent::at));
    history.end();
    return history.told;
  }

  private void tell(TimelineEntry entry, RaisedEvents events) {
    Instant at = entry.happenedAt();
    switch (entry.kind()) {
      case SUSPENDED -> add(Type.EXECUTION_SUSPENDED, at).with("Reason", entry.line());
      case RESUMED -> add(Type.EXECUTION_RESUMED, at).with("Reason", entry.line());
      case WITHDRAWN -> add(Type.EXECUTION_TERMINATED, at).with(INPUT, new Json(batch.output()));
      case EVENT_RAISED -> told.add(events.next(at));
      // What it failed for is not told any more, and its children tell of themselves.
      case RUN_AGAIN -> {}
      default -> throw new IllegalStateException("A batch's timeline tells " + entry.kind());
    }
  }

  private void tell(Found child, @Nullable String output) {
    boolean completed = child.status() == RuntimeStatus.COMPLETED;
    add(completed ? Type.SUB_COMPLETED : Type.SUB_FAILED, child.updated())
        .with(FUNCTION_NAME, child.orchestrator())
        .with("InstanceId", child.instanceId())
        .with("ScheduledTime", batch.created())
        .with(completed ? RESULT : "Reason", new Json(output));
  }

  private void end() {
    if (batch.status().isEnded()) {
      add(Type.EXECUTION_COMPLETED, batch.lastUpdated())
          .with("OrchestrationStatus", batch.status().word())
          .with(RESULT, new Json(batch.output()));
    }
  }

  private HistoryEvent add(Type type, Instant at) {
    HistoryEvent event = HistoryEvent.of(type, at);
    told.add(event);
    return event;
  }
}
