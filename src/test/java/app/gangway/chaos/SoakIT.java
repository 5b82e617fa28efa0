package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.DurableClient;
import app.gangway.testing.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients at once, for a while: nobody is told that the application is broken. */
@Tag("chaos")
class SoakIT {

  private static final int CLIENTS = 50;
  private static final Duration LENGTH = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(120);

  private static final String RUNNING =
      "showInput=false&top=200&runtimeStatus=Pending,Running,Suspended";

  @TempDir Path folder;

  @Test
  void a_minute_of_fifty_clients_breaks_nothing_and_leaves_nothing_behind() throws Exception {
    try (AppProcess gangway =
        PackagedApp.get().start("SoakIT", folder, settings()).awaitStarted()) {
      SoakLog log = new SoakLog();
      List<SoakClient> clients = new ArrayList<>();
      for (int n = 0; n < CLIENTS; n++) {
        clients.add(new SoakClient(client(gangway), log, n));
      }
      runAll(clients);

      Set<String> waiting = new HashSet<>();
      clients.forEach(client -> waiting.addAll(client.leftWaiting()));
      log.print(LENGTH, waiting.size());
      assertThat(log.broken()).as("connections that broke").isEmpty();
      assertThat(log.serverErrors()).as("answers of 500 and more").isEmpty();
      assertThat(log.unexpected()).as("answers that no contract has").isEmpty();
      assertThat(log.starts()).isGreaterThan(CLIENTS);

      DurableClient visitor = client(gangway);
      await()
          .atMost(QUIET)
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(() -> assertThat(new TreeSet<>(visitor.ids(RUNNING))).isSubsetOf(waiting));
      assertThat(new TreeSet<>(visitor.ids(RUNNING))).isEqualTo(new TreeSet<>(waiting));
      assertThat(visitor.ids("showInput=false&top=500&runtimeStatus=Failed")).isEmpty();
      assertThat(new HashSet<>(visitor.ids("showInput=false&top=500"))).containsAll(log.ids());
    }
  }

  private static void runAll(List<SoakClient> clients) throws Exception {
    long end = System.nanoTime() + LENGTH.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      clients.forEach(client -> running.add(threads.submit(() -> client.run(end))));
      for (Future<?> each : running) {
        each.get(LENGTH.toSeconds() + 60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static DurableClient client(AppProcess gangway) {
    return new DurableClient("http://localhost:" + gangway.port(), People.ADMIN_KEY);
  }

  private static String[] settings() {
    return new String[] {
      // Who waits for an approval still does so at the end.
      "--gangway.approval.timeout=30m",
      "--gangway.simulation.max-delay=50ms",
      "--gangway.http.keys[0].name=soak",
      "--gangway.http.keys[0].key=" + People.ADMIN_KEY,
      "--gangway.http.keys[0].role=ADMIN"
    };
  }
}
