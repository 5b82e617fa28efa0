package app.gangway.onboarding.ready;

import app.gangway.onboarding.ActivityRun;
import java.util.Collection;
import java.util.UUID;

/**
 * What is left to do of an onboarding by the first day.
 *
 * @param all its required steps that are due by then
 * @param open how many of them are not over
 */
public record ToGo(UUID onboardingId, long all, long open) {

  /**
   * By its steps.
   *
   * @param steps all of them
   */
  public static ToGo of(UUID onboarding, Collection<ActivityRun> steps) {
    long all = steps.stream().filter(ActivityRun::countsForReady).count();
    long open =
        steps.stream().filter(step -> step.countsForReady() && !step.status().isOver()).count();
    return new ToGo(onboarding, all, open);
  }
}
