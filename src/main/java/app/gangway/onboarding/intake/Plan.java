package app.gangway.onboarding.intake;

import app.gangway.activity.Activities;
import java.util.List;

/**
 * What an onboarding is to do.
 *
 * @param activities names of installed activities, in the order in which results are listed; at
 *     least one
 * @param approvalRule whether an activity's check may make it wait for an approver
 */
public record Plan(List<String> activities, boolean approvalRule) {

  public Plan {
    if (activities.isEmpty()) {
      throw new IllegalArgumentException("A plan has at least one activity");
    }
    activities = List.copyOf(activities);
  }

  /** The plan of the form and the CSV import: everything that is installed, with the rule. */
  public static Plan everything(Activities installed) {
    return new Plan(installed.names(), true);
  }
}
