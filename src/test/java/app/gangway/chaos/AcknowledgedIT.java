package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives a kill at that very instant, on the embedded database too. */
@Tag("chaos")
class AcknowledgedIT {

  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void whoever_was_told_that_an_onboarding_is_in_finds_it_after_a_kill() throws Exception {
    long begin = System.nanoTime();
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      acknowledged.addAll(acknowledgedInALife());
    }
    Ledger ledger = new Ledger(Database.filesIn(folder));
    Set<String> found = new HashSet<>(ledger.list("select id from onboarding"));

    assertThat(acknowledged).isNotEmpty().isSubsetOf(found);
    assertThat(ledger.count("activity_run")).isEqualTo(found.size() * 3L);
    System.out.printf(
        "AcknowledgedIT: %d kills, %d onboardings acknowledged, none lost, %d more in the rows;"
            + " %d s in all%n",
        ROUNDS,
        acknowledged.size(),
        found.size() - acknowledged.size(),
        Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  /** Kills a {@link Submitter} a random moment after its first word, and returns all its words. */
  private List<String> acknowledgedInALife() throws IOException, InterruptedException {
    List<String> command = PackagedApp.java();
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Submitter.class.getName()));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try (BufferedReader words = process.inputReader()) {
      List<String> told = new ArrayList<>();
      told.add(words.readLine());
      assertThat(told.get(0))
          .as("the first word; errors: %s", Files.readString(folder.resolve("errors")))
          .isNotNull();
      Thread reader = new Thread(() -> readAll(words, told));
      reader.start();
      process.waitFor(ThreadLocalRandom.current().nextInt(300, 2_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      reader.join();
      return told;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void readAll(BufferedReader words, List<String> told) {
    try {
      String word;
      while ((word = words.readLine()) != null) {
        told.add(word);
      }
    } catch (IOException killed) {
      // What was not read yet went with the process.
    }
  }
}
