package app.gangway.chaos;

import static org.awaitility.Awaitility.await;

import app.gangway.GangwayApplication;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application inside the test's own process, for what is done to its database. */
final class ApplicationUnderLoad implements AutoCloseable {

  private final ConfigurableApplicationContext gangway;
  private final Ledger ledger;

  private ApplicationUnderLoad(ConfigurableApplicationContext gangway, Ledger ledger) {
    this.gangway = gangway;
    this.ledger = ledger;
  }

  static ApplicationUnderLoad open(Database database, String... settings) {
    ConfigurableApplicationContext gangway =
        new SpringApplicationBuilder(GangwayApplication.class)
            .run(database.settingsAnd(withOwnPort(settings)));
    return new ApplicationUnderLoad(gangway, new Ledger(database));
  }

  private static String[] withOwnPort(String... settings) {
    return Stream.concat(Stream.of("--server.port=0"), Arrays.stream(settings))
        .toArray(String[]::new);
  }

  ApplicationUnderLoad takeInTheCrowd() {
    Crowd.arriveAt(gangway);
    return this;
  }

  /** Returns when so many activities have settled. */
  void awaitSettled(long activities, Duration atMost) {
    await()
        // What the application's threads meet while its database is away is the application's
        // affair.
        .dontCatchUncaughtExceptions()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> ledger.settledActivities() >= activities);
  }

  void awaitEnd(Duration atMost) {
    await().atMost(atMost).pollInterval(Duration.ofMillis(200)).until(ledger::allBatchesCompleted);
  }

  @Override
  public void close() {
    gangway.close();
  }
}
