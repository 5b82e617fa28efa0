package app.gangway.benchmark;

import app.gangway.approval.DecisionTimes;
import app.gangway.common.Days;
import app.gangway.common.Interval;
import app.gangway.insights.Insights;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.Failures;
import app.gangway.onboarding.figures.LeadTimes;
import app.gangway.onboarding.figures.Throughput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** How long the figures of the insights take with many onboardings, on 90 days. */
final class InsightsRun {

  static final int ONBOARDINGS = 100_000;

  private static final int WARM_UP = 10;
  private static final int RUNS = 40;
  private static final int DAYS = 90;

  private final Store store;
  private final Report report;

  InsightsRun(Store store, Report report) {
    this.store = store;
    this.report = report;
  }

  /** Measures these alone, without the rest of the benchmark. */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report(System.out);
    Path folder = Files.createTempDirectory("gangway-insights");
    try {
      try (Store h2 = Store.h2(folder)) {
        new InsightsRun(h2, report).print();
      }
      try (Store postgres = Store.postgres()) {
        new InsightsRun(postgres, report).print();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  /** Prints two rows for each query: with all of them in a year, and all of them in these days. */
  void print() throws Exception {
    try (Nodes node = new Nodes(store, 1)) {
      JdbcTemplate rows = node.get(JdbcTemplate.class);
      PastRows past = new PastRows(rows, store.isPostgres());
      past.fill(ONBOARDINGS, 365);
      measure(node, store.name() + ", a year");
      past.clear();
      past.fill(ONBOARDINGS, DAYS);
      measure(node, store.name() + ", 90 days");
    }
  }

  private void measure(Nodes node, String where) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    Days days = Days.until(LocalDate.now(zone), DAYS);
    Interval all = days.in(zone);
    List<Interval> each = days.eachDay().stream().map(day -> day.in(zone)).toList();
    List<Interval> weeks = days.weeks().stream().map(week -> week.in(zone)).toList();
    Throughput throughput = node.get(Throughput.class);
    time(where, "submitted by day", run -> throughput.submitted(later(each, run)));
    time(where, "ended by day", run -> throughput.ended(later(each, run)));
    LeadTimes leadTimes = node.get(LeadTimes.class);
    time(where, "lead times by week", run -> leadTimes.completed(later(weeks, run)));
    long ended =
        throughput.ended(List.of(all)).values().stream()
            .flatMap(byStatus -> byStatus.values().stream())
            .mapToLong(Long::longValue)
            .sum();
    ActivityTimes activityTimes = node.get(ActivityTimes.class);
    time(where, "times of activities", run -> activityTimes.ofEnded(later(all, run), ended));
    time(where, "decisions", run -> node.get(DecisionTimes.class).of(later(all, run)));
    time(where, "failures", run -> node.get(Failures.class).of(later(all, run), 20));
    Insights insights = node.get(Insights.class);
    time(where, "the page", run -> insights.of(Days.until(days.last(), DAYS - run % 2), zone));
  }

  private static List<Interval> later(List<Interval> intervals, int run) {
    return intervals.stream().map(each -> later(each, run)).toList();
  }

  /** Nothing else than a moment later: H2 knows what it found when it was last asked the same. */
  private static Interval later(Interval interval, int run) {
    return new Interval(interval.since().plusMillis(run), interval.until().plusMillis(run));
  }

  private void time(String where, String what, IntConsumer query) {
    double[] millis = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long start = System.nanoTime();
      query.accept(run);
      if (run >= 0) {
        millis[run] = (System.nanoTime() - start) / 1e6;
      }
    }
    Figures figures = new Figures(millis);
    report.row(where, "insights, " + what + ", ms, p50", figures.at(0.5));
    report.row(where, "insights, " + what + ", ms, p95", figures.at(0.95));
  }
}
