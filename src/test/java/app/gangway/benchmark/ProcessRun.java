package app.gangway.benchmark;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;

import app.gangway.batch.BatchService;
import app.gangway.batch.BatchSubmission;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.process.CreateResult.Created;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessService;
import app.gangway.process.PublishResult.Published;
import app.gangway.testing.SignedInAs;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobrunr.storage.JobStats;
import org.jobrunr.storage.StorageProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What steps of a process cost: batches of new hires with twelve steps each, beside the three that
 * come with Gangway, in turns; and what steps that are planned for later cost others.
 */
final class ProcessRun {

  private static final int WARM_UP_SIZE = 2_000;
  private static final int WARM_UP = 3;
  private static final int TURNS = 3;
  private static final int BUILT_IN = 3;
  private static final int STEPS = 12;
  private static final long NOW_AND_THEN_MICROS = 20_000;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final List<String> ACTIVITIES =
      List.of("AccessCardCreationActivity", "ItEquipmentOrderActivity", "WelcomeEmailActivity");

  private final Report report = new Report(System.out);
  private final int size;
  private final int planned;

  private ProcessRun(int size, int planned) {
    this.size = size;
    this.planned = planned;
  }

  /**
   * Measures these alone, without the rest of the benchmark.
   *
   * @param arguments how many new hires, 10,000 by default; and how many steps wait, 100,000
   */
  public static void main(String[] arguments) throws Exception {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Benchmark.LARGE;
    int planned = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    Path folder = Files.createTempDirectory("gangway-processes");
    try {
      ProcessRun run = new ProcessRun(size, planned);
      try (Store today = Store.h2(folder.resolve("today"));
          Store steps = Store.h2(folder.resolve("steps"))) {
        run.measure(today, steps);
      }
      try (Store today = Store.postgres();
          Store steps = Store.postgres()) {
        run.measure(today, steps);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(0);
  }

  /** What a batch came to: steps in a second, and seconds of CPU for each thousand of them. */
  private record Batch(double rate, double cpu) {}

  /** An application that is measured. */
  private record Side(Nodes nodes, Eye eye, int steps) {}

  private void measure(Store today, Store steps) throws Exception {
    try (Nodes simple = new Nodes(today, 1);
        Eye ofSimple = new Eye(today);
        Nodes processing = new Nodes(steps, 1);
        Eye ofProcessing = new Eye(steps)) {
      Side three = new Side(simple, ofSimple, BUILT_IN);
      Side twelve = new Side(processing, ofProcessing, STEPS);
      UUID process = create(processing.get(ProcessService.class));
      String where = steps.name();
      compare(where, "12 steps at once, steps/s", three, twelve, process, n -> List.of());
      compare(where, "4 of 12 after others, steps/s", three, twelve, process, ProcessRun::after);
      besidePlanned(where, twelve, steps.isPostgres());
    }
  }

  private void compare(
      String where, String what, Side three, Side twelve, UUID process, Follow after)
      throws Exception {
    publish(twelve.nodes().get(ProcessService.class), process, after);
    for (int turn = 0; turn < WARM_UP; turn++) {
      batch(three, Math.min(size, WARM_UP_SIZE));
      batch(twelve, Math.min(size, WARM_UP_SIZE));
    }
    List<Batch> today = new ArrayList<>();
    List<Batch> steps = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      today.add(batch(three, size));
      steps.add(batch(twelve, size));
    }
    row(where, what, steps, today);
  }

  /** Nobody looks at a step that is planned: not JobRunr, not the reconciler, not a claim. */
  private void besidePlanned(String where, Side side, boolean postgres) throws Exception {
    int some = Math.min(size, WARM_UP_SIZE);
    List<Batch> alone = new ArrayList<>();
    List<Batch> beside = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      alone.add(batch(side, some));
    }
    StorageProvider jobs = side.nodes().get(StorageProvider.class);
    long before = leftOf(jobs, 0);
    plan(side.nodes().get(JdbcTemplate.class), postgres);
    for (int turn = 0; turn < TURNS; turn++) {
      beside.add(batch(side, some));
    }
    row(where, "the same beside %,d planned".formatted(planned), beside, alone);
    long left = leftOf(jobs, before);
    if (left > before) {
      throw new IllegalStateException(
          "%d jobs wait, and %d before any step was planned".formatted(left, before));
    }
  }

  /** How many jobs still wait once those of the last batch have ended, which is seen before. */
  private static long leftOf(StorageProvider jobs, long before) {
    long start = System.nanoTime();
    long left = waiting(jobs);
    while (left > before && System.nanoTime() - start < PATIENCE_NANOS) {
      LockSupport.parkNanos(PATIENCE_NANOS / 100);
      left = waiting(jobs);
    }
    return left;
  }

  private static long waiting(StorageProvider jobs) {
    JobStats stats = jobs.getJobStats();
    return stats.getScheduled() + stats.getEnqueued() + stats.getProcessing();
  }

  private void row(String where, String what, List<Batch> these, List<Batch> those) {
    report.row(where, what, median(these, Batch::rate), median(those, Batch::rate), Double.NaN);
    report.row(
        where,
        "CPU s for each thousand steps",
        median(these, Batch::cpu),
        median(those, Batch::cpu),
        Double.NaN);
  }

  private static double median(List<Batch> batches, ToDoubleFunction<Batch> of) {
    double[] figures = batches.stream().mapToDouble(of).sorted().toArray();
    return figures[figures.length / 2];
  }

  /** From confirm to batch completed, by what is published. */
  private static Batch batch(Side side, int size) throws Exception {
    List<NewHire> hires =
        IntStream.range(0, size)
            .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "developer"))
            .toList();
    UUID id = UUID.randomUUID();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    BatchSubmission submission =
        BatchSubmission.of(
            id, "hires.csv", side.nodes().get(ProcessPlanning.class).current(), hires);
    SignedInAs.admin(() -> side.nodes().get(BatchService.class).submit(submission, HR));
    side.eye()
        .await(
            NOW_AND_THEN_MICROS, "select 1 from batch where id = ? and status = 'COMPLETED'", id);
    double steps = (double) size * side.steps();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Batch(steps / seconds, (cpuNanos() - cpu) / 1e9 / steps * 1_000);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The numbers of the steps that come before one. */
  @FunctionalInterface
  private interface Follow {
    List<Integer> before(int step);
  }

  private static List<Integer> after(int step) {
    return step % 3 == 2 ? List.of(step - 2, step - 1) : List.of();
  }

  private static UUID create(ProcessService processes) {
    return SignedInAs.admin(
        () -> ((Created) processes.create("twelve", "Twelve", ADMIN)).process().id());
  }

  private static void publish(ProcessService processes, UUID process, Follow after) {
    String steps =
        IntStream.range(0, STEPS)
            .mapToObj(
                n ->
                    """
                    {"key": "s%d", "do": "%s", "after": [%s]}"""
                        .formatted(
                            n,
                            ACTIVITIES.get(n % ACTIVITIES.size()),
                            after.before(n).stream()
                                .map("\"s%d\""::formatted)
                                .collect(Collectors.joining(", "))))
            .collect(Collectors.joining(", "));
    String json = "{\"for\": [{\"role\": \"*\"}], \"steps\": [%s]}".formatted(steps);
    SignedInAs.admin(
        () -> {
          Saved draft = (Saved) processes.draft(process, json, ADMIN);
          return (Published)
              processes.publish(draft.draft().id(), draft.draft().revision(), "New", ADMIN);
        });
  }

  /** Onboardings of which one step starts in a time that nobody will see. */
  private void plan(JdbcTemplate rows, boolean postgres) {
    new PastRows(rows, postgres).fill(planned, 90);
    rows.execute(
        """
        update activity_run set status = 'PLANNED', settled_at = null, outcome = null,
          first_started_at = null, started_at = null, step_key = 'later',
          due_at = timestamp with time zone '2999-12-31 00:00:00+00'
        where ordinal = 1 and id || '' like '00000000-%'""");
    rows.execute(
        """
        update onboarding set status = 'RUNNING', open = 1, ended_at = null, dated = true
        where instance_id like 'past-%'""");
    rows.execute(postgres ? "vacuum analyze" : "analyze");
  }
}
