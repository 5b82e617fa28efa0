package app.gangway.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind activities in the real world. A bean of this type takes the place of the
 * simulation; of two behind one activity the first counts.
 */
public interface BackEnd {

  /** Whether it does the work of the activity of this name. */
  boolean standsBehind(String activity);

  /** The names, beside those of installed activities, of what it does; to choose from. */
  default List<String> names() {
    return List.of();
  }

  /**
   * Writes down what must stand before these calls of one activity are made, as part of the commit
   * that gives them to workers. Not all calls are announced.
   */
  default void prepare(List<ActivityCall> calls) {}

  /**
   * Does the work of the activity, or sees to it that it is done. Called outside any transaction,
   * at least once: a call with a known {@link ActivityCall#idempotencyKey} must not do it twice.
   *
   * @return {@code result}, if it is done
   * @param result what the activity comes to
   * @throws ActivityFailedException when it did not work; it is tried again by the retry rule
   * @throws InterruptedException when it took too long or the node stops
   */
  ActivityAnswer perform(ActivityCall call, ActivityResult result)
      throws ActivityFailedException, InterruptedException;

  /** How long a call may take; empty for the retry rule's limit. */
  default Optional<Duration> timeLimit(String activity) {
    return Optional.empty();
  }
}
