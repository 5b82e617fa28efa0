package app.gangway.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how fast the house is; run by {@code ./mvnw -Pbenchmark verify}. Everything is measured in
 * one run on one machine, so that every figure is also a ratio to what the database and the engine
 * can do there.
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
        Measured house = measure(h2, 1);
        benchmark.print(h2.name(), house, Limits.of(h2));
      }
      Limits limits;
      try (Store postgres = Store.postgres()) {
        Measured house = measure(postgres, 1);
        limits = Limits.of(postgres);
        benchmark.print(postgres.name(), house, limits);
      }
      try (Store postgres = Store.postgres()) {
        benchmark.print(postgres.name() + ", 2 nodes", measure(postgres, 2), limits);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    // The house's own threads would keep the process.
    System.exit(0);
  }

  /** The house's figures; null for a cost that nobody counts, or a file that nobody imports. */
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
      HouseRun house = new HouseRun(running, eye);
      house.lone(SINGLES);
      house.batch(SMALL);
      house.declines(SINGLES);
      double small = median(house.batch(SMALL), house.batch(SMALL), house.batch(SMALL));
      Figures lone = house.lone(SINGLES);
      Figures approve = house.approve(SINGLES);
      Cost before = cost(store, eye);
      double[] large = new double[1];
      Figures pages = house.pagesDuring(() -> large[0] = house.batch(LARGE));
      Cost cost = before == null ? null : cost(store, eye).since(before);
      return new Measured(
          lone,
          approve,
          small,
          large[0],
          pages,
          house.declines(SINGLES),
          house.declines(SMALL),
          cost,
          nodes == 1 ? new CreationRun(running, eye).run() : null);
    }
  }

  private static Cost cost(Store store, Eye eye) throws SQLException {
    return store.isPostgres() ? Cost.soFar(eye) : null;
  }

  private void print(String where, Measured house, Limits limits) {
    double none = Double.NaN;
    report.row(where, "lone onboarding, ms, p50", house.lone.at(0.5), limits.lone(), none);
    report.row(where, "lone onboarding, ms, p95", house.lone.at(0.95));
    report.row(where, "2,000, onboardings/s", house.small, limits.small(), limits.engine());
    report.row(where, "10,000, onboardings/s", house.large, limits.large(), limits.engine());
    report.row(
        where, "approve to order done, ms, p50", house.approve.at(0.5), limits.approve(), none);
    report.row(where, "approve to order done, ms, p95", house.approve.at(0.95));
    report.row(where, "decline after its deadline, ms, least", house.late.least());
    report.row(where, "decline after its deadline, ms, p50", house.late.at(0.5));
    report.row(where, "decline after its deadline, ms, p95", house.late.at(0.95));
    report.row(where, "2,000 declines at once, ms, p95", house.rush.at(0.95));
    report.row(where, "page of the list meanwhile, ms, p50", house.pages.at(0.5));
    report.row(where, "page of the list meanwhile, ms, p95", house.pages.at(0.95));
    if (house.file != null) {
      report.row(where, "20,000 of a file created, rows/s", house.file.rate());
      report.row(where, "the same uploaded, ms", house.file.upload());
    }
    if (house.cost != null) {
      report.row(where, "commits an onboarding", house.cost.commits() / LARGE);
      report.row(where, "statements an onboarding", house.cost.statements() / LARGE);
      report.row(where, "WAL an onboarding, kB", house.cost.walBytes() / LARGE / 1024);
    }
    report.row(where, "heap limit of this run, MB", Runtime.getRuntime().maxMemory() >> 20);
  }

  private static double median(double... figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }
}
