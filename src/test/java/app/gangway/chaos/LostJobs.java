package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JobRunr's tables are emptied in mid-batch; once on each database. */
@Tag("chaos")
abstract class LostJobs {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  @TempDir Path folder;

  abstract Database rows();

  abstract Database jobs();

  @Test
  void a_batch_ends_once_although_all_jobs_get_lost_twice() throws SQLException {
    long begin = System.nanoTime();
    Database rows = rows();
    Database jobs = jobs();
    Ledger ledger = new Ledger(rows);
    long lost;
    long end;
    try (ApplicationUnderLoad gangway =
        ApplicationUnderLoad.open(
            rows,
            jobs.settingsAnd(
                "--gangway.approval.timeout=3s",
                "--gangway.simulation.min-delay=50ms",
                "--gangway.simulation.max-delay=200ms"))) {
      gangway.takeInTheCrowd();
      gangway.awaitSettled(500, LONGEST);
      lost = empty(jobs, "jobrunr_jobs");
      gangway.awaitSettled(1_500, LONGEST);
      // The list of servers too: the application has to announce itself anew.
      lost += empty(jobs, "jobrunr_jobs", "jobrunr_backgroundjobservers");
      end = System.nanoTime();
      gangway.awaitEnd(LONGEST);
    }
    assertThat(lost).as("jobs that were lost").isPositive();
    ledger.assertAllEndedOnce(Crowd.PEOPLE);
    System.out.printf(
        "%s: %d jobs lost in 2 goes; the end %d s after the second; %d s in all%n",
        getClass().getSimpleName(), lost, secondsSince(end), secondsSince(begin));
  }

  /** How many unfinished jobs there were. */
  private static long empty(Database jobs, String... tables) throws SQLException {
    long unfinished =
        new Ledger(jobs).count("jobrunr_jobs where state not in ('SUCCEEDED', 'DELETED')");
    try (Connection connection = jobs.open();
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("truncate table " + table);
      }
    }
    return unfinished;
  }

  private static long secondsSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
  }
}
