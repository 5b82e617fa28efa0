package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the embedded database is full, and then it is not any more. Nobody restarts. */
@Tag("chaos")
class FullDiskIT {

  /**
   * H2 keeps what it has rewritten for 45 s, so that its files grow by megabytes while much is
   * done.
   */
  private static final String LITTLE = "size=512m";

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration END = Duration.ofSeconds(90);

  /** So slow that much is under way when the disk is full. */
  private static final String[] SETTINGS =
      Stream.concat(
              Stream.of(MainWays.KEY),
              Stream.of(
                  "--gangway.simulation.min-delay=100ms", "--gangway.simulation.max-delay=1s"))
          .toArray(String[]::new);

  private static final int ROUNDS = 2;
  private static final String UNUSABLE = "cannot be used";
  private static final String WORKS = "works again";

  @TempDir Path folder;

  @Test
  void while_the_disk_is_full_it_says_so_and_then_work_goes_on() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder, LITTLE)) {
      assumeThat(disk.isMounted()).as("a small disk can be mounted here; needs root").isTrue();
      try (AppProcess app =
          PackagedApp.get().start("FullDiskIT", folder, SETTINGS).awaitStarted()) {
        List<String> accepted = new ArrayList<>();
        DurableClient machine = DurableClient.admin(app.port());
        for (int round = 0; round < ROUNDS; round++) {
          accepted.addAll(start(machine, 100));
          disk.fill();
          accepted.addAll(startUntilRefused(machine));
          holdsWhatIsSaid(app, machine);
          // JobRunr's heart beats every five seconds, into a file of its own.
          await().atMost(SOON).until(() -> said(app, "jobs.mv.db " + UNUSABLE));
          disk.free();
          await().atMost(SOON).until(() -> health(app).startsWith("{\"status\":\"UP\""));
          accepted.addAll(start(machine, 20));
        }
        for (String id : accepted) {
          await()
              .atMost(END)
              .until(() -> machine.status(id).text("runtimeStatus").equals("Completed"));
        }
        quiet(app);
        assertThat(folder.resolve("data").toFile().list())
            .allMatch(name -> name.equals("gangway.mv.db") || name.equals("jobs.mv.db"));
        app.close();
        Ledger ledger = new Ledger(Database.filesIn(folder));
        assertThat(ledger.count("onboarding")).isEqualTo(accepted.size());
        ledger.assertOnboardingsEndedOnce(accepted.size());
        System.out.printf(
            "FullDiskIT: %d times full, %d onboardings accepted, none lost; %d lines of log%n",
            ROUNDS, accepted.size(), app.lines().size());
      }
    }
  }

  private static boolean said(AppProcess app, String words) {
    return app.lines().stream().anyMatch(line -> line.contains(words));
  }

  private static List<String> start(DurableClient machine, int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Answer answer = start(machine);
      assertThat(answer.status()).as(answer.body()).isEqualTo(202);
      ids.add(answer.text("id"));
    }
    return ids;
  }

  private static Answer start(DurableClient machine) {
    return machine.start(
        "OnboardingOrchestrator",
        """
        {"name": "%s", "email": "a@example.com", "startdate": "15.02.2022", "role": "developer"}\
        """
            .formatted("x".repeat(150)));
  }

  /** The very first one that is not taken is told why, and when to come again. */
  private static List<String> startUntilRefused(DurableClient machine) {
    List<String> ids = new ArrayList<>();
    Answer answer = start(machine);
    while (answer.status() == 202) {
      ids.add(answer.text("id"));
      answer = start(machine);
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.text("Message")).startsWith("The database does not answer");
    return ids;
  }

  private static void holdsWhatIsSaid(AppProcess app, DurableClient machine) {
    assertThat(health(app))
        .startsWith("{\"status\":\"DOWN\"")
        .contains("\"db\":{\"status\":\"DOWN\"");
    for (int i = 0; i < 20; i++) {
      assertThat(start(machine).status()).isEqualTo(503);
    }
    Answer file =
        machine.post(
            "/api/batches",
            "text/csv",
            BodyPublishers.ofString("name,email,startdate,role\nA,a@example.com,01.02.2027,it\n"));
    assertThat(file.status()).as(file.body()).isEqualTo(503);
    assertThat(file.header("Content-Type")).isEqualTo("application/problem+json");
    Visitor person = new Visitor(app.port());
    HttpResponse<String> page = person.send("GET", "/", Map.of("Accept", "text/html"));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("Gangway cannot reach its database");
    assertThat(person.signIn(People.ADMIN.name(), People.PASSWORD).statusCode()).isEqualTo(503);
  }

  private static String health(AppProcess app) {
    return new Visitor(app.port()).get("/actuator/health").body();
  }

  /** One sentence when a database goes, one when it comes, and nobody else's traces. */
  private static void quiet(AppProcess app) {
    List<String> lines = app.lines();
    String all = String.join("\n", lines);
    assertThat(lines.stream().filter(line -> line.contains(UNUSABLE)).count())
        .as(all)
        .isBetween((long) ROUNDS, 2L * ROUNDS);
    assertThat(lines.stream().filter(line -> line.contains(WORKS)).count())
        .isEqualTo(lines.stream().filter(line -> line.contains(UNUSABLE)).count());
    assertThat(lines).as(all).anyMatch(line -> line.contains("No space left on device"));
    assertThat(lines).as(all).noneMatch(line -> line.startsWith("\tat "));
    assertThat(lines.stream().filter(line -> line.contains(" ERROR ") || line.contains(" WARN ")))
        .as(all)
        .hasSizeLessThan(30);
  }
}
