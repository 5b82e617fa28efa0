package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed again and again while it places orders at two other systems: one that
 * can be asked whether it has an order, and one that cannot. Once on each database.
 */
@Tag("chaos")
abstract class ConnectorKill {

  private static final int KILLS = Integer.getInteger("chaos.kills", 20);
  private static final int ANSWER_MILLIS = 100;
  private static final int LONGEST_WORK_MILLIS = 500;
  private static final Duration END = Duration.ofSeconds(180);

  @TempDir Path folder;

  abstract Database database();

  @Test
  void no_order_is_placed_twice_where_it_can_be_found_and_none_is_lost_anywhere() {
    try (Desk asked = new Desk(ANSWER_MILLIS);
        Desk unasked = new Desk(ANSWER_MILLIS)) {
      Crowd.arriveIn(database());
      for (int i = 0; i < KILLS; i++) {
        try (AppProcess life = start(asked, unasked)) {
          life.awaitStarted().awaitSteps(i == 0 ? 100 : 1).live(whileAtWork());
          life.kill();
        }
      }
      long left = new Ledger(database()).openActivities();
      assertThat(left).as("activities that were open at the last kill").isPositive();
      try (AppProcess life = start(asked, unasked, AppProcess.TELLING_OF_JOBS)) {
        life.awaitStarted().awaitBatchEnded(END);
      }

      new Ledger(database()).assertAllEndedOnce(Crowd.PEOPLE);
      assertThat(asked.orders()).isEqualTo(Crowd.PEOPLE);
      assertThat(asked.repeated()).isZero();
      assertThat(unasked.orders()).isEqualTo(Crowd.PEOPLE);
      assertThat(unasked.changed()).isZero();
      System.out.printf(
          "%s: %d kills; of %d orders where they can be found %d came twice, of as many where they"
              + " cannot %d, each with the same key and bytes%n",
          getClass().getSimpleName(), KILLS, Crowd.PEOPLE, asked.repeated(), unasked.repeated());
    }
  }

  private AppProcess start(Desk asked, Desk unasked, String... more) {
    List<String> settings = new ArrayList<>();
    settings.addAll(connector(0, "asked", asked, "AccessCardCreationActivity"));
    settings.add("--gangway.connectors[0].find.url=" + asked.url() + "/find?key={{key}}");
    settings.add("--gangway.connectors[0].find.found-when=/id");
    settings.addAll(connector(1, "unasked", unasked, "WelcomeEmailActivity"));
    settings.add("--gangway.approval.timeout=4s");
    return PackagedApp.get()
        .start(
            getClass().getSimpleName(),
            folder,
            Stream.concat(
                    Arrays.stream(database().settingsAnd(settings.toArray(String[]::new))),
                    Arrays.stream(more))
                .toArray(String[]::new));
  }

  private static List<String> connector(int place, String name, Desk desk, String activity) {
    String key = "--gangway.connectors[%d].".formatted(place);
    return List.of(
        key + "name=" + name,
        key + "url=" + desk.url() + "/orders",
        key + "body={\"for\": \"{{name}}\"}",
        "--gangway.activities.%s.connector=%s".formatted(activity, name));
  }

  private static Duration whileAtWork() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_WORK_MILLIS));
  }
}
