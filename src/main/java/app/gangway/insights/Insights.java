package app.gangway.insights;

import app.gangway.approval.DecisionTimes;
import app.gangway.common.Days;
import app.gangway.common.Interval;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.Failures;
import app.gangway.onboarding.figures.LeadTime;
import app.gangway.onboarding.figures.LeadTimes;
import app.gangway.onboarding.figures.Throughput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts how onboarding goes, each time from the rows themselves. */
@Component
public class Insights {

  /** Reasons for failures that are told, at most. */
  static final int REASONS = 20;

  private final Throughput throughput;
  private final LeadTimes leadTimes;
  private final ActivityTimes activityTimes;
  private final Failures failures;
  private final DecisionTimes decisions;

  Insights(
      Throughput throughput,
      LeadTimes leadTimes,
      ActivityTimes activityTimes,
      Failures failures,
      DecisionTimes decisions) {
    this.throughput = throughput;
    this.leadTimes = leadTimes;
    this.activityTimes = activityTimes;
    this.failures = failures;
    this.decisions = decisions;
  }

  /** Of these days, as people in this time zone have them. */
  public InsightsFigures of(Days days, ZoneId zone) {
    Interval all = days.in(zone);
    List<Traffic> traffic = traffic(days.eachDay(), zone);
    long ended = traffic.stream().mapToLong(Traffic::ended).sum();
    return new InsightsFigures(
        days,
        traffic,
        leadTimes(days.weeks(), zone),
        activityTimes.ofEnded(all, ended),
        decisions.of(all),
        failures.of(all, REASONS));
  }

  private List<Traffic> traffic(List<Days> days, ZoneId zone) {
    List<Interval> intervals = intervals(days, zone);
    Map<Instant, Long> submitted = throughput.submitted(intervals);
    Map<Instant, Map<OnboardingStatus, Long>> ended = throughput.ended(intervals);
    return days.stream()
        .map(
            day -> {
              Instant since = day.in(zone).since();
              Map<OnboardingStatus, Long> ends = ended.getOrDefault(since, Map.of());
              return new Traffic(
                  day,
                  submitted.getOrDefault(since, 0L),
                  ends.getOrDefault(OnboardingStatus.COMPLETED, 0L),
                  ends.getOrDefault(OnboardingStatus.FAILED, 0L),
                  ends.getOrDefault(OnboardingStatus.WITHDRAWN, 0L));
            })
        .toList();
  }

  private List<WeekLeadTime> leadTimes(List<Days> weeks, ZoneId zone) {
    Map<Instant, LeadTime> times = leadTimes.completed(intervals(weeks, zone));
    return weeks.stream()
        .map(week -> new WeekLeadTime(week, times.get(week.in(zone).since())))
        .toList();
  }

  private static List<Interval> intervals(List<Days> days, ZoneId zone) {
    return days.stream().map(each -> each.in(zone)).toList();
  }
}
