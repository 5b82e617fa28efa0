package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share a batch; the one that leads is killed, and the other has to notice by itself. */
@Tag("chaos")
class TwoNodesIT {

  private static final Duration END = Duration.ofSeconds(120);

  @TempDir Path folder;

  @Test
  void when_one_of_two_nodes_is_killed_the_other_ends_the_batch() {
    long begin = System.nanoTime();
    try (PostgresServer server = PostgresServer.startIn(folder)) {
      Ledger ledger = new Ledger(server.database());
      try (AppProcess killed = start(server, "killed").awaitStarted();
          AppProcess other = start(server, "other").awaitStarted()) {
        String leader = ledger.list(SERVERS).get(0);
        Crowd.arriveIn(server.database());
        await()
            .dontCatchUncaughtExceptions()
            .atMost(END)
            .until(() -> ledger.settledActivities() > Crowd.PEOPLE && inHand(ledger, leader) > 0);

        killed.kill();
        Instant death = Instant.now();
        List<String> orphans = ledger.list("select r.id " + ORPHANS.formatted(leader));
        long open = ledger.openActivities();
        await().dontCatchUncaughtExceptions().atMost(END).until(ledger::allBatchesCompleted);
        Duration all = Duration.between(death, Instant.now());

        ledger.assertAllEndedOnce(Crowd.PEOPLE);
        assertThat(orphans).as("activities that the dead node had in hand").isNotEmpty();
        System.out.printf(
            "TwoNodesIT: %d of %d open activities were in the dead node's hand; the last of them"
                + " was done %.1f s after its death, everything %.1f s; %d + %d jobs sent again;"
                + " %d s in all%n",
            orphans.size(),
            open,
            Duration.between(death, lastDone(ledger, orphans)).toMillis() / 1000.0,
            all.toMillis() / 1000.0,
            killed.repaired(),
            other.repaired(),
            Duration.ofNanos(System.nanoTime() - begin).toSeconds());
      }
    }
  }

  /** The longest running first: it leads. */
  private static final String SERVERS =
      "select id from jobrunr_backgroundjobservers order by firstheartbeat";

  /** What a node had taken from the queue and has not settled. */
  private static final String ORPHANS =
      """
      from activity_run r join jobrunr_jobs j on j.id = r.job_id::text
      where r.status in ('QUEUED', 'RUNNING') and j.state = 'PROCESSING'
        and j.jobasjson like '%%"serverId":"%s"%%'""";

  private static long inHand(Ledger ledger, String node) {
    return Long.parseLong(ledger.list("select count(*) " + ORPHANS.formatted(node)).get(0));
  }

  /** Of those that did not have to wait for an approver as well. */
  private static Instant lastDone(Ledger ledger, List<String> activities) {
    String ids =
        activities.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "(", ")"));
    String last =
        ledger
            .list(
                """
                select (extract(epoch from max(r.settled_at)) * 1000)::bigint from activity_run r
                where r.id in %s and not exists (select 1 from approval a where a.run_id = r.id)"""
                    .formatted(ids))
            .get(0);
    return Instant.ofEpochMilli(Long.parseLong(last));
  }

  private AppProcess start(PostgresServer server, String name) {
    return PackagedApp.get()
        .start(
            "TwoNodesIT-" + name,
            folder.resolve(name),
            server
                .database()
                .settingsAnd(
                    "--gangway.approval.timeout=3s",
                    "--gangway.simulation.min-delay=200ms",
                    "--gangway.simulation.max-delay=800ms"));
  }
}
