package app.gangway.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seconds of CPU. On a machine that others share they say more than a rate does.
 *
 * @param application used by this process, in which H2 runs, too
 * @param database used by all processes of PostgreSQL; 0 for H2
 */
record Cpu(double application, double database) {

  /** What Linux counts in; its own tools take it for granted. */
  private static final double TICKS_PER_SECOND = 100;

  /** Of a line in {@code /proc/PID/stat}, behind the name: who started it, and its times. */
  private static final int PARENT = 1;

  private static final int FIRST_TIME = 11;
  private static final int PAST_TIMES = 15;

  static Cpu soFar(Store store, Eye eye) throws SQLException, IOException {
    double here =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1e9;
    return new Cpu(here, store.isPostgres() ? ofServer(eye) : 0);
  }

  Cpu since(Cpu before) {
    return new Cpu(application - before.application, database - before.database);
  }

  double total() {
    return application + database;
  }

  /** The server and its children; what those have used that are gone stands with the server. */
  private static double ofServer(Eye eye) throws SQLException, IOException {
    Path folder =
        Path.of(
            (String) eye.await(0, "select setting from pg_settings where name = 'data_directory'"));
    String server = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
    long ticks = 0;
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      for (ProcessHandle process : all.toList()) {
        List<String> stat = stat(process.pid());
        if (Long.toString(process.pid()).equals(server)) {
          ticks += sum(stat.subList(FIRST_TIME, PAST_TIMES));
        } else if (!stat.isEmpty() && stat.get(PARENT).equals(server)) {
          ticks += sum(stat.subList(FIRST_TIME, FIRST_TIME + 2));
        }
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Empty for a process that is gone. */
  private static List<String> stat(long pid) throws IOException {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (NoSuchFileException gone) {
      return List.of();
    }
  }

  private static long sum(List<String> numbers) {
    return numbers.stream().mapToLong(Long::parseLong).sum();
  }
}
