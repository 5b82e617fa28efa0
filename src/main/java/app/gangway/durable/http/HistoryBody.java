package app.gangway.durable.http;

import app.gangway.durable.history.HistoryEvent;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the past of an instance as a client of Durable Functions reads it.
 *
 * @param results whether results are shown
 * @param input whether what it was started with is shown
 */
record HistoryBody(boolean results, boolean input) {

  List<Map<String, Object>> show(List<HistoryEvent> events) {
    return events.stream().map(this::show).toList();
  }

  private Map<String, Object> show(HistoryEvent event) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("EventType", event.type().word());
    event
        .details()
        .forEach(
            (name, value) -> {
              if (isShown(event.type(), name)) {
                entry.put(name, json(value));
              }
            });
    entry.put("Timestamp", event.at().toString());
    return entry;
  }

  private boolean isShown(HistoryEvent.Type type, String detail) {
    if (detail.equals(HistoryEvent.RESULT)) {
      return results;
    }
    boolean startedWith =
        type == HistoryEvent.Type.EXECUTION_STARTED && detail.equals(HistoryEvent.INPUT);
    return input || !startedWith;
  }

  private static Object json(Object value) {
    if (value instanceof HistoryEvent.Json json) {
      return new RawValue(json.text());
    }
    return value instanceof Instant moment ? moment.toString() : value;
  }
}
