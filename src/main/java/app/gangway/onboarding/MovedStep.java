package app.gangway.onboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a step would change with the first day.
 *
 * @param blocked whether it waits for other steps, too
 * @param start null if that stays
 * @param due null if that stays
 */
public record MovedStep(StepName step, boolean blocked, @Nullable Move start, @Nullable Move due) {

  /**
   * From one time to another.
   *
   * @param from null for no certain time; of a start, for at once
   * @param to null for no certain time; of a start, for at once
   */
  public record Move(@Nullable Instant from, @Nullable Instant to) {}
}
