package app.gangway.onboarding.intake;

import app.gangway.activity.Activities;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an onboarding is to do.
 *
 * @param version of the process that says so; null where no process is asked
 * @param steps in the order in which results are listed; at least one, unless a process says that
 *     none applies
 * @param approvalRule whether an activity's check may make it wait for an approver
 */
public record Plan(@Nullable UUID version, List<Step> steps, boolean approvalRule)
    implements Planning {

  public Plan {
    if (steps.isEmpty() && version == null) {
      throw new IllegalArgumentException("A plan has at least one step");
    }
    steps = List.copyOf(steps);
  }

  /**
   * These activities at once, whatever any process says.
   *
   * @param activities names of installed activities
   */
  public Plan(List<String> activities, boolean approvalRule) {
    this(
        null, activities.stream().map(name -> Step.of(name, !approvalRule)).toList(), approvalRule);
  }

  /** Everything that is installed, with the rule. */
  public static Plan everything(Activities installed) {
    return new Plan(installed.names(), true);
  }

  /** The same for everybody. */
  @Override
  public Plan of(Submission submission) {
    return this;
  }
}
