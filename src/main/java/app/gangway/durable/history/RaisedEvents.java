package app.gangway.durable.history;

import app.gangway.durable.events.EventStore.Kept;
import app.gangway.durable.history.HistoryEvent.Json;
import app.gangway.durable.history.HistoryEvent.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the event that a line of a timeline tells of. Both are written at one moment; of several at
 * one moment both go by their numbers.
 */
final class RaisedEvents {

  private final Map<Instant, Deque<Kept>> byMoment = new HashMap<>();

  /**
   * @param kept in the order of their numbers
   */
  RaisedEvents(List<Kept> kept) {
    kept.forEach(
        event -> byMoment.computeIfAbsent(event.at(), at -> new ArrayDeque<>()).add(event));
  }

  /** Told without a name and a payload if it was not kept. */
  HistoryEvent next(Instant at) {
    HistoryEvent told = HistoryEvent.of(Type.EVENT_RAISED, at);
    Optional.ofNullable(byMoment.get(at))
        .map(Deque::poll)
        .ifPresent(
            event ->
                told.with("Name", event.name())
                    .with(HistoryEvent.INPUT, new Json(event.payload())));
    return told;
  }
}
