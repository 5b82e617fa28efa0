package app.gangway.onboarding;

import app.gangway.activity.ActivityCall;
import app.gangway.newhire.NewHire;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try at an activity, claimed by one worker.
 *
 * @param cleared whether it may start without asking the check
 * @param number counted from 1
 * @param claim what the worker shows when it reports; an older one comes too late
 * @param firstStartedAt when the first attempt began, less what the queue has cost since
 */
record Attempt(
    UUID runId,
    String activity,
    boolean cleared,
    int number,
    int claim,
    Instant firstStartedAt,
    UUID onboardingId,
    @Nullable UUID batchId,
    NewHire hire) {

  ActivityCall call() {
    return new ActivityCall(hire, runId.toString(), number);
  }
}
