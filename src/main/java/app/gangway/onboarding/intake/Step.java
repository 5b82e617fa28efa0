package app.gangway.onboarding.intake;

import app.gangway.onboarding.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param activity the name of the activity that carries it out; of a task, {@link #TASK}
 * @param key which step of its process it is; null where no process is asked
 * @param title what people call it; null for what they call the activity
 * @param required whether the onboarding has failed if this has
 * @param cleared whether it starts without asking anybody
 * @param start when it is to start; null for at once
 * @param due by when it is to be done; null for no certain time
 * @param after the keys of the steps of this plan that come before it
 * @param owner the group whose task it is; null for none
 * @param beforeStart whether it is due on or before the first day at work
 */
public record Step(
    String activity,
    @Nullable String key,
    @Nullable String title,
    StepKind kind,
    boolean required,
    boolean cleared,
    @Nullable Instant start,
    @Nullable Instant due,
    List<String> after,
    @Nullable String owner,
    boolean beforeStart) {

  /** What stands for the name of the activity where a person does it. */
  public static final String TASK = "task";

  public Step {
    after = List.copyOf(after);
  }

  /** An installed activity, at once. */
  static Step of(String activity, boolean cleared) {
    return new Step(
        activity, null, null, StepKind.ACTIVITY, true, cleared, null, null, List.of(), null, true);
  }

  /** Names of groups are compared in lower case. */
  @Nullable String ownerGroup() {
    return owner == null ? null : owner.strip().toLowerCase(Locale.ROOT);
  }

  @Nullable String blockers() {
    return after.isEmpty() ? null : String.join(" ", after);
  }
}
