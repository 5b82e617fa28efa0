package app.gangway.onboarding.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a deed on some tasks.
 *
 * @param done to how many it was done
 * @param refused to which it could not be done
 */
public record TaskResult(int done, List<Refused> refused) {

  /**
   * One to which it could not be done.
   *
   * @param task null where there is none any more
   * @param by who has ended it, or has it; null for nobody in particular
   */
  public record Refused(@Nullable Task task, Reason reason, @Nullable String by) {}

  /** Why not. */
  public enum Reason {
    /** Somebody has ended it, or it has been withdrawn. */
    ENDED,
    /** Somebody else has it. */
    TAKEN,
    /** It is another group's. */
    OTHER_GROUP,
    /** Only admins may skip it. */
    REQUIRED,
    /** Whoever was to get it is not of its group. */
    NO_MEMBER
  }
}
