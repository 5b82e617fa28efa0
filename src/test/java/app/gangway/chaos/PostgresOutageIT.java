package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away in mid-batch and comes back; nobody touches the application meanwhile. */
@Tag("chaos")
class PostgresOutageIT {

  private static final Duration OUTAGE = Duration.ofSeconds(30);
  private static final Duration RECOVERY = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(120);
  private static final int CUTS = 20;
  private static final double SHARE_CUT = 0.3;

  @TempDir Path folder;

  @Test
  void after_two_outages_and_many_cut_connections_a_batch_ends_once() {
    long begin = System.nanoTime();
    try (PostgresServer server = PostgresServer.startIn(folder);
        ApplicationUnderLoad gangway =
            ApplicationUnderLoad.open(
                server.database(),
                "--gangway.approval.timeout=3s",
                "--gangway.simulation.min-delay=200ms",
                "--gangway.simulation.max-delay=1s")) {
      Ledger ledger = new Ledger(server.database());
      gangway.takeInTheCrowd();
      gangway.awaitSettled(300, END);
      Duration first = outage(server, gangway, ledger);
      gangway.awaitSettled(1_000, END);
      Duration second = outage(server, gangway, ledger);
      long cut = 0;
      for (int i = 0; i < CUTS; i++) {
        cut += server.cutConnections(SHARE_CUT);
        // A little work between the cuts, never the same amount.
        gangway.awaitSettled(
            ledger.settledActivities() + ThreadLocalRandom.current().nextInt(1, 50), RECOVERY);
      }
      long left = ledger.openActivities();
      assertThat(left).as("activities that were open at the last cut").isPositive();
      gangway.awaitEnd(END);

      ledger.assertAllEndedOnce(Crowd.PEOPLE);
      System.out.printf(
          "PostgresOutageIT: 2 outages of %d s, work went on %.1f s and %.1f s after them; %d"
              + " connections cut in %d goes; %d s in all%n",
          OUTAGE.toSeconds(),
          first.toMillis() / 1000.0,
          second.toMillis() / 1000.0,
          cut,
          CUTS,
          Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }

  /** How long it took, from the moment that the database was back, until something got done. */
  private static Duration outage(
      PostgresServer server, ApplicationUnderLoad gangway, Ledger ledger) {
    long before = ledger.settledActivities();
    assertThat(ledger.openActivities()).as("open activities").isPositive();
    server.stop();
    await().pollDelay(OUTAGE).timeout(OUTAGE.plusSeconds(5)).until(() -> true);
    server.startAgain();
    long back = System.nanoTime();
    // The last commits may have been made while the server was being stopped.
    gangway.awaitSettled(Math.max(before, ledger.settledActivities()) + 1, RECOVERY);
    return Duration.ofNanos(System.nanoTime() - back);
  }
}
