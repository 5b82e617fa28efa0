package app.gangway.activity;

/**
 * What stands behind an activity in the real world. A bean of this type takes the place of the
 * simulation.
 */
public interface BackEnd {

  /** The name of the activity that it stands behind. */
  String activity();

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
}
