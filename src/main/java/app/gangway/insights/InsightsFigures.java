package app.gangway.insights;

import app.gangway.approval.DecisionTime;
import app.gangway.common.Days;
import app.gangway.onboarding.figures.ActivityTime;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.FailureCount;
import java.util.List;

/**
 * How onboarding went on some days.
 *
 * @param traffic for each day, the first one first
 * @param leadTimes for each week
 * @param activities in the order in which results are listed
 * @param decisions for each way in which something was decided
 * @param failures the most frequent first
 */
public record InsightsFigures(
    Days days,
    List<Traffic> traffic,
    List<WeekLeadTime> leadTimes,
    List<ActivityTime> activities,
    List<DecisionTime> decisions,
    List<FailureCount> failures) {

  /** Whether nothing happened. */
  public boolean isEmpty() {
    return traffic.stream().allMatch(day -> day.submitted() == 0 && day.ended() == 0)
        && decisions.isEmpty();
  }

  /** Whether the times of activities are those of a sample. */
  public boolean isSampled() {
    return traffic.stream().mapToLong(Traffic::ended).sum() > ActivityTimes.SAMPLE;
  }

  /** The traffic of each week, those of the lead times. */
  public List<Traffic> trafficByWeek() {
    return days.weeks().stream().map(week -> Traffic.sum(week, traffic)).toList();
  }
}
