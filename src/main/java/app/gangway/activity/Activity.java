package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One step of an onboarding. Every bean of this type is a step of each onboarding that comes in by
 * form or CSV, in the order of {@link org.springframework.core.annotation.Order}; to add one, add a
 * class.
 */
public interface Activity {

  /** The name it is stored under; never change it, rows refer to it. At most 100 characters. */
  String name();

  /** What people call it, such as {@code Access card}. */
  String title();

  /**
   * Writes down what must stand before these calls are made, as part of the commit that gives them
   * to workers. Not all are announced: not those that wait for a check of which nobody knows what
   * it will say.
   */
  default void prepare(List<ActivityCall> calls) {}

  /**
   * Does the work. Called outside any transaction, at least once: a call with a known {@link
   * ActivityCall#idempotencyKey} is a repeat, after a crash or a late answer, and must not do the
   * work twice.
   *
   * @throws ActivityFailedException when it did not work; it is tried again by the retry rule
   * @throws InterruptedException when it took too long or the node stops
   */
  ActivityAnswer perform(ActivityCall call) throws ActivityFailedException, InterruptedException;

  /**
   * What it comes to for this new hire once what {@link #perform} has {@link Ordered} is done. Only
   * asked of an activity that orders.
   */
  default ActivityResult result(NewHire hire) {
    throw new UnsupportedOperationException(name() + " orders nothing");
  }

  /** Whether nothing really happens: the step takes a while, and its result is only told. */
  default boolean isSimulated() {
    return false;
  }

  /** How long one attempt may take; empty for the retry rule's limit. */
  default Optional<Duration> timeLimit() {
    return Optional.empty();
  }

  /** The check that may ask for an approval before this activity starts; none by default. */
  default Optional<ApprovalCheck> check() {
    return Optional.empty();
  }
}
