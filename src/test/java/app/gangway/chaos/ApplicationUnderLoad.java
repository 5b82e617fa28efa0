package app.gangway.chaos;

import static org.awaitility.Awaitility.await;

import app.gangway.GangwayApplication;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole house inside the test's own process, for what is done to its database. */
final class ApplicationUnderLoad implements AutoCloseable {

  private final ConfigurableApplicationContext house;
  private final Ledger ledger;

  private ApplicationUnderLoad(ConfigurableApplicationContext house, Ledger ledger) {
    this.house = house;
    this.ledger = ledger;
  }

  static ApplicationUnderLoad open(Database database, String... settings) {
    ConfigurableApplicationContext house =
        new SpringApplicationBuilder(GangwayApplication.class)
            .run(database.settingsAnd(withOwnPort(settings)));
    return new ApplicationUnderLoad(house, new Ledger(database));
  }

  private static String[] withOwnPort(String... settings) {
    return Stream.concat(Stream.of("--server.port=0"), Arrays.stream(settings))
        .toArray(String[]::new);
  }

  ApplicationUnderLoad takeInTheCrowd() {
    Crowd.arriveAt(house);
    return this;
  }

  /** Returns when so many activities have settled. */
  void awaitSettled(long activities, Duration atMost) {
    await()
        // What the house's threads meet while its database is away is the house's affair.
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
    house.close();
  }
}
