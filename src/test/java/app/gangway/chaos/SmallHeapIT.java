package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest file, six times at once, in a heap smaller than the README allows. */
@Tag("chaos")
class SmallHeapIT {

  private static final String HEAP = "160m";
  private static final int ROWS = 20_000;
  private static final int AT_ONCE = 6;

  @TempDir Path folder;

  @Test
  void six_of_the_largest_files_at_once_are_taken_or_told_to_come_again() {
    Surroundings small =
        Surroundings.usual()
            .option("-Xms64m")
            .option("-Xmn48m")
            .option("-Xmx" + HEAP)
            .option("-XX:+ExitOnOutOfMemoryError");
    long begin = System.nanoTime();
    try (AppProcess app =
        PackagedApp.get().start("SmallHeapIT", folder, small, MainWays.KEY).awaitStarted()) {
      DurableClient machine = DurableClient.admin(app.port());
      AtomicInteger toldToComeAgain = new AtomicInteger();
      byte[] file = file();
      ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
      try {
        List<CompletableFuture<Answer>> all =
            IntStream.range(0, AT_ONCE)
                .mapToObj(
                    n ->
                        CompletableFuture.supplyAsync(
                            () -> handIn(machine, file, toldToComeAgain), clients))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
            .allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
      } finally {
        clients.shutdownNow();
      }
      assertThat(app.lines()).noneMatch(line -> line.contains("OutOfMemoryError"));
      System.out.printf(
          "SmallHeapIT: heap of %s, %d files of %,d bytes at once, %d times told to come again; %d"
              + " s in all%n",
          HEAP,
          AT_ONCE,
          file.length,
          toldToComeAgain.get(),
          Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }

  /** Until it is let in, as whoever sends it is told to do. */
  private static Answer handIn(DurableClient machine, byte[] file, AtomicInteger toldToComeAgain) {
    while (true) {
      Answer answer =
          machine.post("/api/batches?dryRun=true", "text/csv", BodyPublishers.ofByteArray(file));
      if (answer.status() != 503) {
        return answer;
      }
      assertThat(answer.header("Retry-After")).isNotEmpty();
      toldToComeAgain.incrementAndGet();
    }
  }

  /** All of the rows that are allowed, and nearly all of the bytes. */
  private static byte[] file() {
    String row =
        "n".repeat(180)
            + " %1$05d,"
            + "e".repeat(50)
            + "%1$05d@"
            + "d".repeat(60)
            + "."
            + "d".repeat(60)
            + ".example.com,01.02.2027,"
            + "r".repeat(90)
            + "\n";
    return IntStream.range(0, ROWS)
        .mapToObj(row::formatted)
        .collect(Collectors.joining("", "name,email,startdate,role\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }
}
