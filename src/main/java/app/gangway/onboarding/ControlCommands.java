package app.gangway.onboarding;

import app.gangway.common.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines do to an onboarding once it is there, and to a batch of them: the same
 * commands, whichever way they come. Each is in the rows, the timeline and the audit log when it
 * returns; what takes long is done by a job afterwards. A reason is kept word for word; null is
 * none.
 */
public interface ControlCommands {

  /**
   * What has not started does not start, what is at work ends.
   *
   * @return false when it had ended already
   */
  boolean withdraw(UUID id, Actor actor, @Nullable String reason);

  /**
   * What is at work ends, nothing more starts, and it does not end itself.
   *
   * @return false when it had ended already, or is suspended already
   */
  boolean suspend(UUID id, Actor actor, @Nullable String reason);

  /**
   * It goes on from where it stands.
   *
   * @return false when it was not suspended
   */
  boolean resume(UUID id, Actor actor, @Nullable String reason);

  /**
   * What has failed is run again, and only that.
   *
   * @return how much: activities of an onboarding, onboardings of a batch; 0 when nothing has
   *     failed, when its batch was withdrawn, or when this is under way already
   */
  int runAgain(UUID id, Actor actor, @Nullable String reason);
}
