package app.gangway.benchmark;

import app.gangway.testing.Desk;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What connectors cost: batches whose activities are all placed at a local server that answers at
 * once, beside simulated ones, in turns; and what orders that wait for their answer cost others.
 */
final class ConnectorRun {

  private static final int SIZE = 2_000;

  /** Batches before the first that counts: those by connectors get faster up to their eighth. */
  private static final int WARM_UP = 8;

  private static final int TURNS = 3;
  private static final int WAITING = 100_000;

  private static final List<String> ACTIVITIES =
      List.of("AccessCardCreationActivity", "ItEquipmentOrderActivity", "WelcomeEmailActivity");

  private final Report report = new Report(System.out);

  /** Measures these alone, without the rest of the benchmark. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("gangway-connectors");
    try (Desk desk = new Desk(0)) {
      ConnectorRun run = new ConnectorRun();
      try (Store simulated = Store.h2(folder.resolve("simulated"));
          Store placed = Store.h2(folder.resolve("placed"))) {
        run.measure(simulated, placed, desk);
      }
      try (Store simulated = Store.postgres();
          Store placed = Store.postgres()) {
        run.measure(simulated, placed, desk);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  /** What a batch came to: in a second, and seconds of CPU of this process for each thousand. */
  private record Batch(double rate, double cpu) {}

  private void measure(Store simulated, Store placed, Desk desk) throws Exception {
    try (Nodes simulating = new Nodes(simulated, 1);
        Eye ofSimulated = new Eye(simulated);
        Nodes placing = new Nodes(placed, 1, connectors(desk));
        Eye ofPlaced = new Eye(placed)) {
      GangwayRun one = new GangwayRun(simulating, ofSimulated);
      GangwayRun other = new GangwayRun(placing, ofPlaced);
      for (int turn = 0; turn < WARM_UP; turn++) {
        one.batch(SIZE);
        other.batch(SIZE);
      }
      List<Batch> all = new ArrayList<>();
      List<Batch> orders = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        all.add(batch(one));
        orders.add(batch(other));
      }
      String where = simulated.name();
      row(where, "2,000 by connectors, onboardings/s", orders, all);
      long before = desk.orders();
      wait(placing.get(JdbcTemplate.class), placed.isPostgres());
      List<Batch> beside = new ArrayList<>();
      for (int turn = 0; turn < TURNS; turn++) {
        beside.add(batch(other));
      }
      row(where, "the same beside 100,000 that wait", beside, orders);
      if (desk.orders() - before != (long) TURNS * SIZE * ACTIVITIES.size()) {
        throw new IllegalStateException("Some that wait have been ordered again");
      }
    }
  }

  private void row(String where, String what, List<Batch> these, List<Batch> those) {
    report.row(where, what, rate(these), rate(those), Double.NaN);
    report.row(where, "CPU s for each thousand", cpu(these), cpu(those), Double.NaN);
  }

  private static Batch batch(GangwayRun run) throws Exception {
    long before = cpuNanos();
    double rate = run.batch(SIZE);
    return new Batch(rate, (cpuNanos() - before) / 1e9 / SIZE * 1_000);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double rate(List<Batch> batches) {
    return median(batches.stream().mapToDouble(Batch::rate).toArray());
  }

  private static double cpu(List<Batch> batches) {
    return median(batches.stream().mapToDouble(Batch::cpu).toArray());
  }

  private static double median(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }

  private static String[] connectors(Desk desk) {
    List<String> settings = new ArrayList<>();
    settings.add("--gangway.connectors[0].name=desk");
    settings.add("--gangway.connectors[0].url=" + desk.url() + "/orders");
    settings.add("--gangway.connectors[0].body={\"for\": \"{{name}}\", \"as\": \"{{role}}\"}");
    settings.add("--gangway.connectors[0].reference=/id");
    settings.add("--gangway.connectors[0].places=64");
    for (String activity : ACTIVITIES) {
      settings.add("--gangway.activities.%s.connector=desk".formatted(activity));
    }
    return settings.toArray(String[]::new);
  }

  /** Onboardings whose equipment has been ordered and has no answer yet. */
  private static void wait(JdbcTemplate rows, boolean postgres) {
    new PastRows(rows, postgres).fill(WAITING, 90);
    rows.execute(
        """
        insert into connector_order (id, run_id, onboarding_id, connector, url, body, status,
          reference, claim, job_id, due_at, created_at)
        select id, id, onboarding_id, 'desk', 'http://127.0.0.1/orders', '{}', 'ORDERED',
          'IT-' || id, 0, id, timestamp with time zone '9999-12-31 00:00:00+00', due_at
        from activity_run where ordinal = 1 and id || '' like '00000000-%'""");
    rows.execute(
        """
        insert into order_reference (order_id, connector, reference)
        select id, connector, reference from connector_order where status = 'ORDERED'""");
    rows.execute(
        """
        update activity_run set status = 'ORDERED', settled_at = null, outcome = null,
          due_at = timestamp with time zone '2999-12-31 00:00:00+00'
        where ordinal = 1 and id || '' like '00000000-%'""");
    rows.execute(
        """
        update onboarding set status = 'RUNNING', open = 1, ended_at = null
        where instance_id like 'past-%'""");
    rows.execute(postgres ? "vacuum analyze" : "analyze");
  }
}
