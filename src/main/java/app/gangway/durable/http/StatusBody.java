package app.gangway.durable.http;

import app.gangway.durable.query.Instance;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance as a client of Durable Functions reads it.
 *
 * @param input JSON; null when it is not to be shown
 * @param customStatus always null: the tutorial sets none
 * @param output JSON
 * @param createdTime in whole seconds, as is the next
 * @param historyEvents null when they are not to be shown
 */
@JsonPropertyOrder({
  "name",
  "instanceId",
  "runtimeStatus",
  "input",
  "customStatus",
  "output",
  "createdTime",
  "lastUpdatedTime",
  "historyEvents"
})
record StatusBody(
    String name,
    String instanceId,
    String runtimeStatus,
    @JsonRawValue @Nullable String input,
    @Nullable String customStatus,
    @JsonRawValue @Nullable String output,
    String createdTime,
    String lastUpdatedTime,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Map<String, Object>> historyEvents) {

  static StatusBody of(
      Instance instance, boolean showInput, @Nullable List<Map<String, Object>> historyEvents) {
    return new StatusBody(
        instance.orchestrator(),
        instance.id(),
        instance.status().word(),
        showInput ? instance.input() : null,
        null,
        instance.output(),
        seconds(instance.created()),
        seconds(instance.lastUpdated()),
        historyEvents);
  }

  private static String seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
