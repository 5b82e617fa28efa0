package app.gangway.durable.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an instance, as Durable Functions would tell it.
 *
 * @param details by their names: texts, moments, and {@link Json}
 */
public record HistoryEvent(Type type, Instant at, Map<String, Object> details) {

  /** What sort of thing, by its name in Durable Functions. */
  public enum Type {
    EXECUTION_STARTED("ExecutionStarted"),
    TASK_COMPLETED("TaskCompleted"),
    TASK_FAILED("TaskFailed"),
    SUB_COMPLETED("SubOrchestrationInstanceCompleted"),
    SUB_FAILED("SubOrchestrationInstanceFailed"),
    TIMER_CREATED("TimerCreated"),
    TIMER_FIRED("TimerFired"),
    EVENT_RAISED("EventRaised"),
    EXECUTION_SUSPENDED("ExecutionSuspended"),
    EXECUTION_RESUMED("ExecutionResumed"),
    EXECUTION_TERMINATED("ExecutionTerminated"),
    EXECUTION_COMPLETED("ExecutionCompleted");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A value that is JSON already. */
  public record Json(@Nullable String text) {}

  public static final String FUNCTION_NAME = "FunctionName";
  public static final String INPUT = "Input";
  public static final String RESULT = "Result";

  static HistoryEvent of(Type type, Instant at) {
    return new HistoryEvent(type, at, new LinkedHashMap<>());
  }

  HistoryEvent with(String detail, Object value) {
    details.put(detail, value);
    return this;
  }

  boolean isOf(Type other, String functionName) {
    return type == other && functionName.equals(details.get(FUNCTION_NAME));
  }
}
