package app.gangway.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.springframework.util.FileSystemUtils;

/**
 * What a batch costs beside plain JDBC on the same database, in turns: its rate, and the CPU of the
 * application and of the database. And what the application costs that has nothing to do.
 */
final class BatchRun {

  private static final int WARM_UP_SIZE = 2_000;
  private static final int WARM_UP = 6;
  private static final int TURNS = 3;
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Report report = new Report(System.out);
  private final int size;

  private BatchRun(int size) {
    this.size = size;
  }

  /**
   * Measures these alone, without the rest of the benchmark.
   *
   * @param arguments how many onboardings, 10,000 by default
   */
  public static void main(String[] arguments) throws Exception {
    BatchRun run =
        new BatchRun(arguments.length > 0 ? Integer.parseInt(arguments[0]) : Benchmark.LARGE);
    Path folder = Files.createTempDirectory("gangway-batches");
    try {
      try (Store h2 = Store.h2(folder)) {
        run.measure(h2);
      }
      try (Store postgres = Store.postgres()) {
        run.measure(postgres);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  /** What a batch came to: onboardings in a second, and CPU for all of them. */
  private record Batch(double rate, Cpu cpu) {}

  private void measure(Store store) throws Exception {
    try (Nodes nodes = new Nodes(store, 1);
        Eye eye = new Eye(store);
        PlainJdbc plain = new PlainJdbc(store)) {
      GangwayRun gangway = new GangwayRun(nodes, eye);
      for (int turn = 0; turn < WARM_UP; turn++) {
        gangway.batch(WARM_UP_SIZE);
        plain.batch(WARM_UP_SIZE);
      }
      List<Batch> ours = new ArrayList<>();
      List<Batch> theirs = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        ours.add(batch(store, eye, () -> gangway.batch(size)));
        theirs.add(batch(store, eye, () -> plain.batch(size)));
      }
      String batch = "batch of %,d, ".formatted(size);
      row(store, batch + "onboardings/s", ours, theirs, Batch::rate);
      row(store, "CPU of each, ms", ours, theirs, each -> millis(each.cpu().total()));
      row(store, "of the application", ours, theirs, each -> millis(each.cpu().application()));
      if (store.isPostgres()) {
        row(store, "of the database", ours, theirs, each -> millis(each.cpu().database()));
      }
      Cpu before = Cpu.soFar(store, eye);
      Thread.sleep(IDLE.toMillis());
      report.row(store.name(), "idle, CPU s a minute", Cpu.soFar(store, eye).since(before).total());
    }
  }

  private double millis(double seconds) {
    return seconds * 1_000 / size;
  }

  private static Batch batch(Store store, Eye eye, Callable<Double> work) throws Exception {
    Cpu before = Cpu.soFar(store, eye);
    double rate = work.call();
    return new Batch(rate, Cpu.soFar(store, eye).since(before));
  }

  private void row(
      Store store, String what, List<Batch> ours, List<Batch> theirs, ToDoubleFunction<Batch> of) {
    report.row(store.name(), what, median(ours, of), median(theirs, of), Double.NaN);
  }

  private static double median(List<Batch> batches, ToDoubleFunction<Batch> of) {
    double[] figures = batches.stream().mapToDouble(of).sorted().toArray();
    return figures[figures.length / 2];
  }
}
