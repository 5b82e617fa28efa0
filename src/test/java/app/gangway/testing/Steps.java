package app.gangway.testing;

import app.gangway.onboarding.StepKind;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps as a process would plan them. */
public final class Steps {

  private static final UUID VERSION = UUID.fromString("00000000-0000-7000-8000-000000000002");

  private Steps() {}

  public static Plan plan(Step... steps) {
    return new Plan(VERSION, List.of(steps), true);
  }

  /** An activity at once, after these. */
  public static Step activity(String key, String name, String... after) {
    return step(key, name, StepKind.ACTIVITY, null, List.of(after));
  }

  /** An activity at a certain time, after these. */
  public static Step activityAt(Instant start, String key, String name, String... after) {
    return step(key, name, StepKind.ACTIVITY, start, List.of(after));
  }

  /** Something that a person of the group facility does, at once, after these. */
  public static Step task(String key, String... after) {
    return step(key, Step.TASK, StepKind.TASK, null, List.of(after));
  }

  public static Step taskAt(Instant start, String key, String... after) {
    return step(key, Step.TASK, StepKind.TASK, start, List.of(after));
  }

  /** The same step, whose failure is none of the onboarding's. */
  public static Step optional(Step step) {
    return new Step(
        step.activity(),
        step.key(),
        step.title(),
        step.kind(),
        false,
        step.cleared(),
        step.start(),
        step.due(),
        step.after(),
        step.owner(),
        step.beforeStart());
  }

  /** The same step, which is due after the first day. */
  public static Step afterStart(Step step) {
    return new Step(
        step.activity(),
        step.key(),
        step.title(),
        step.kind(),
        step.required(),
        step.cleared(),
        step.start(),
        step.due(),
        step.after(),
        step.owner(),
        false);
  }

  /** The same step, to be done by then by this group. */
  public static Step due(@Nullable Instant due, @Nullable String group, Step step) {
    return of(group, due, step);
  }

  /**
   * The same step as somebody else's.
   *
   * @param owner a group; null for none
   * @param due null for no certain time
   */
  public static Step of(@Nullable String owner, @Nullable Instant due, Step step) {
    return new Step(
        step.activity(),
        step.key(),
        step.title(),
        step.kind(),
        step.required(),
        step.cleared(),
        step.start(),
        due,
        step.after(),
        owner,
        step.beforeStart());
  }

  private static Step step(
      String key, String name, StepKind kind, @Nullable Instant start, List<String> after) {
    String title = "Step " + key;
    String owner = kind == StepKind.TASK ? "facility" : null;
    return new Step(name, key, title, kind, true, true, start, null, after, owner, true);
  }
}
