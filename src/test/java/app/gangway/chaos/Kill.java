package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed again and again in mid-batch; once on each database. */
@Tag("chaos")
abstract class Kill {

  /** Fewer by {@code -Dchaos.kills}, where there is less time. */
  private static final int KILLS = Integer.getInteger("chaos.kills", 20);

  private static final int SHORTEST_WORK_MILLIS = 0;
  private static final int LONGEST_WORK_MILLIS = 1_000;

  /**
   * Steps that the first life makes before it is killed: a later one is over before it has done
   * much, and each looks first at all that is left.
   */
  private static final int A_GOOD_PART = 1_000;

  private static final Duration END = Duration.ofSeconds(120);

  @TempDir Path folder;

  abstract Database database();

  /** What happens from outside at the last moment of each life. */
  void beforeAKill() {}

  /** Where a database tells more than the ledger does. */
  void afterTheEnd() {}

  @Test
  void a_batch_whose_node_is_killed_again_and_again_ends_once() {
    long begin = System.nanoTime();
    Ledger ledger = new Ledger(database());
    Crowd.arriveIn(database());

    long repaired = 0;
    long steps = 0;
    for (int i = 0; i < KILLS; i++) {
      try (AppProcess life = start()) {
        life.awaitStarted().awaitSteps(i == 0 ? A_GOOD_PART : 1).live(whileAtWork());
        beforeAKill();
        life.kill();
        repaired += life.repaired();
        steps += life.steps();
      }
    }
    long left = ledger.openActivities();
    assertThat(left).as("activities that were open at the last kill").isPositive();

    long lastLife = System.nanoTime();
    try (AppProcess life = start(AppProcess.TELLING_OF_JOBS)) {
      life.awaitStarted().awaitBatchEnded(END);
      repaired += life.repaired();
    }
    ledger.assertAllEndedOnce(Crowd.PEOPLE);
    afterTheEnd();
    System.out.printf(
        "%s: %d kills, each with work in hand, %d steps made in those lives, %d attempts"
            + " interrupted, %d jobs sent again, %d activities left to the last life, which took"
            + " %d s; %d approvals expired, %d approved, %d declined; %d s in all%n",
        getClass().getSimpleName(),
        KILLS,
        steps,
        ledger.interruptions(),
        repaired,
        left,
        secondsSince(lastLife),
        ledger.decided("EXPIRED"),
        ledger.decided("APPROVED"),
        ledger.decided("DECLINED"),
        secondsSince(begin));
  }

  private AppProcess start(String... more) {
    return PackagedApp.get()
        .start(
            getClass().getSimpleName(),
            folder,
            Stream.concat(Arrays.stream(settings()), Arrays.stream(more)).toArray(String[]::new));
  }

  private String[] settings() {
    return database()
        .settingsAnd(
            "--gangway.approval.timeout=4s",
            "--gangway.simulation.min-delay=100ms",
            "--gangway.simulation.max-delay=600ms");
  }

  private static Duration whileAtWork() {
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextInt(SHORTEST_WORK_MILLIS, LONGEST_WORK_MILLIS));
  }

  private static long secondsSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
  }
}
