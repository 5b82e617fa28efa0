package app.gangway.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how fast the application is; run by {@code ./mvnw -Pbenchmark verify}. Everything is
 * measured in one run on one machine, so that every figure is also a ratio to what the database and
 * the engine can do there.
 */
final class Benchmark {

  static final int SINGLES = 100;
  static final int SMALL = 2_000;
  static final int LARGE = 10_000;

  private final Report report = new Report(System.out);

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("gangway-benchmark");
    try {
      Benchmark benchmark = new Benchmark();
      new ReadingRun().print(benchmark.report);
      try (Store h2 = Store.h2(folder)) {
        Measured gangway = measure(h2, 1);
        benchmark.print(h2.name(), gangway, Limits.of(h2));
      }
      Limits limits;
      try (Store postgres = Store.postgres()) {
        Measured gangway = measure(postgres, 1);
        limits = Limits.of(postgres);
        benchmark.print(postgres.name(), gangway, limits);
      }
      try (Store postgres = Store.postgres()) {
        benchmark.print(postgres.name() + ", 2 nodes", measure(postgres, 2), limits);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    // The application's own threads would keep the process.
    System.exit(0);
  }

  /**
   * The application's figures; null for a cost that nobody counts, or a file that nobody imports.
   */
  private record Measured(
      Figures lone,
      Figures approve,
      double small,
      double large,
      Figures pages,
      Figures late,
      Figures rush,
      Cost cost,
      CreationRun.Taken file) {}

  private static Measured measure(Store store, int nodes) throws Exception {
    try (Nodes running = new Nodes(store, nodes, "--gangway.approval.timeout=5s");
        Eye eye = new Eye(store)) {
      GangwayRun gangway = new GangwayRun(running, eye);
      gangway.lone(SINGLES);
      gangway.batch(SMALL);
      gangway.declines(SINGLES);
      double small = median(gangway.batch(SMALL), gangway.batch(SMALL), gangway.batch(SMALL));
      Figures lone = gangway.lone(SINGLES);
      Figures approve = gangway.approve(SINGLES);
      Cost before = cost(store, eye);
      double[] large = new double[1];
      Figures pages = gangway.pagesDuring(() -> large[0] = gangway.batch(LARGE));
      Cost cost = before == null ? null : cost(store, eye).since(before);
      return new Measured(
          lone,
          approve,
          small,
          large[0],
          pages,
          gangway.declines(SINGLES),
          gangway.declines(SMALL),
          cost,
          nodes == 1 ? new CreationRun(running, eye).run() : null);
    }
  }

  private static Cost cost(Store store, Eye eye) throws SQLException {
    return store.isPostgres() ? Cost.soFar(eye) : null;
  }

  private void print(String where, Measured gangway, Limits limits) {
    double none = Double.NaN;
    report.row(where, "lone onboarding, ms, p50", gangway.lone.at(0.5), limits.lone(), none);
    report.row(where, "lone onboarding, ms, p95", gangway.lone.at(0.95));
    report.row(where, "2,000, onboardings/s", gangway.small, limits.small(), limits.engine());
    report.row(where, "10,000, onboardings/s", gangway.large, limits.large(), limits.engine());
    report.row(
        where, "approve to order done, ms, p50", gangway.approve.at(0.5), limits.approve(), none);
    report.row(where, "approve to order done, ms, p95", gangway.approve.at(0.95));
    report.row(where, "decline after its deadline, ms, least", gangway.late.least());
    report.row(where, "decline after its deadline, ms, p50", gangway.late.at(0.5));
    report.row(where, "decline after its deadline, ms, p95", gangway.late.at(0.95));
    report.row(where, "2,000 declines at once, ms, p95", gangway.rush.at(0.95));
    report.row(where, "page of the list meanwhile, ms, p50", gangway.pages.at(0.5));
    report.row(where, "page of the list meanwhile, ms, p95", gangway.pages.at(0.95));
    if (gangway.file != null) {
      report.row(where, "20,000 of a file created, rows/s", gangway.file.rate());
      report.row(where, "the same uploaded, ms", gangway.file.upload());
    }
    if (gangway.cost != null) {
      report.row(where, "commits an onboarding", gangway.cost.commits() / LARGE);
      report.row(where, "statements an onboarding", gangway.cost.statements() / LARGE);
      report.row(where, "WAL an onboarding, kB", gangway.cost.walBytes() / LARGE / 1024);
    }
    report.row(where, "heap limit of this run, MB", Runtime.getRuntime().maxMemory() >> 20);
  }

  private static double median(double... figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }
}
