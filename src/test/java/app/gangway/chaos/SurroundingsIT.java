package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.gangway.testing.DurableClient;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application where people start it, and not only where it was built. */
@Tag("chaos")
class SurroundingsIT {

  private static final Surroundings NOBODY = Surroundings.usual().asNobody();

  private static final String ELSEWHERE = "203.0.113.";

  @TempDir Path folder;

  /** A Turkish JVM that knows no letters but English ones, in a pod. */
  @Test
  void on_kubernetes_nobody_says_by_a_header_where_they_come_from() {
    Surroundings pod =
        Surroundings.usual()
            .with("KUBERNETES_SERVICE_HOST", "10.0.0.1")
            .with("KUBERNETES_SERVICE_PORT", "443")
            .with("LC_ALL", "C")
            .option("-Duser.language=tr")
            .option("-Duser.country=TR");
    try (AppProcess app =
        PackagedApp.get()
            .start("SurroundingsIT-kubernetes", folder, pod, MainWays.KEY)
            .awaitStarted()) {
      new MainWays(app).go();
      redirectsStayHere(app.port());
      addressesStayHere(app.port());
      guessersWait(app.port());
    }
    assertThat(new Ledger(Database.filesIn(folder)).list("select distinct origin from audit_entry"))
        .isNotEmpty()
        .noneMatch(origin -> origin.contains(ELSEWHERE));
  }

  private static void redirectsStayHere(int port) {
    HttpResponse<String> led =
        new Visitor(port)
            .send(
                "GET",
                "/batches",
                Map.of("X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example"));
    assertThat(led.statusCode()).isEqualTo(302);
    URI where = URI.create(led.headers().firstValue("Location").orElseThrow());
    assertThat(where.getPath()).isEqualTo("/login");
    assertThat(where.getHost()).isIn(null, "localhost");
  }

  private static void addressesStayHere(int port) {
    String told =
        DurableClient.admin(port)
            .send(
                "POST",
                "/api/orchestrators/OnboardingOrchestrator",
                Map.of(
                    "Content-Type", "application/json",
                    "X-Forwarded-Host", "evil.example",
                    "X-Forwarded-Proto", "https",
                    "X-Forwarded-Prefix", "/evil"),
                BodyPublishers.ofString(
                    """
                    {"name": "A", "email": "a@example.com", "startdate": "15.02.2022",
                     "role": "developer"}\
                    """))
            .body();
    assertThat(told).contains("http://localhost:" + port + "/runtime").doesNotContain("evil");
  }

  /** As somebody would who claims another address for each guess. */
  private static void guessersWait(int port) {
    List<String> answers =
        Stream.iterate(1, n -> n + 1)
            .limit(5)
            .map(
                n ->
                    new Visitor(port)
                        .signIn(
                            People.ADMIN.name(),
                            "guess " + n,
                            Map.of(
                                "X-Forwarded-For", ELSEWHERE + n,
                                "Forwarded", "for=" + ELSEWHERE + n)))
            .map(answer -> answer.headers().firstValue("Location").orElse(""))
            .toList();
    assertThat(answers.get(4)).contains("/login?wait");
  }

  /** An Arabic JVM in a folder that it cannot write to, as a user who may do nothing. */
  @Test
  void whoever_starts_it_needs_no_rights_but_on_the_data() throws IOException {
    assumeThat(PackagedApp.get().isReadableBy(NOBODY.before()))
        .as("setpriv can start the application as nobody here; needs root")
        .isTrue();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path work = Files.createDirectory(folder.resolve("work"));
    Path temporary = open(folder.resolve("tmp"));
    Path data = open(folder.resolve("volume"));
    Surroundings arabic =
        Surroundings.usual()
            .asNobody()
            .option("-Duser.language=ar")
            .option("-Duser.country=SA")
            .option("-Djava.io.tmpdir=" + temporary);

    try (AppProcess refused = start("refused", work, arabic)) {
      assertThat(refused.awaitExit()).isEqualTo(1);
      StartFailure.assertTold(
          refused,
          "Gangway does not start: the database %s/data/gangway.mv.db cannot be opened, for the"
                  .formatted(work)
              + " folder %s/data cannot be made.".formatted(work));
    }
    try (AppProcess app = start("nobody", work, arabic, "--gangway.data=" + data).awaitStarted()) {
      new MainWays(app).go();
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(
                file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
      }
    }
  }

  private static Path open(Path place) throws IOException {
    Files.createDirectory(place);
    return Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** A Thai JVM, where it is the year 2569; and another one beside it. */
  @Test
  void a_second_process_on_the_same_data_says_so_in_a_sentence() throws IOException {
    Surroundings thai =
        Surroundings.usual()
            .option("-Duser.language=th")
            .option("-Duser.country=TH")
            .option("-Duser.extensions=u-ca-buddhist-nu-thai");
    try (AppProcess first = start("first", folder, thai).awaitStarted()) {
      try (AppProcess second = start("second", folder, thai)) {
        assertThat(second.awaitExit()).isEqualTo(1);
        StartFailure.assertTold(
            second,
            "Gangway does not start: the database %s/data/gangway.mv.db is in use by another process."
                .formatted(folder.toRealPath()));
      }
      try (AppProcess third =
          start(
              "port",
              folder.resolve("third"),
              thai,
              "--server.port=" + first.port(),
              "--spring.datasource.url=jdbc:h2:mem:rows",
              "--gangway.jobs.database.url=jdbc:h2:mem:jobs")) {
        assertThat(third.awaitExit()).isEqualTo(1);
        StartFailure.assertTold(
            third,
            "Web server failed to start. Port %d was already in use.".formatted(first.port()));
      }
      new MainWays(first).go();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
        .isEqualTo("rwx------");
  }

  @Test
  void a_postgres_that_is_away_is_told_in_a_sentence() {
    String away = "jdbc:postgresql://localhost:1/gangway";
    try (AppProcess app =
        start(
            "postgres",
            folder,
            Surroundings.usual(),
            Database.postgres(away).settings().toArray(String[]::new))) {
      assertThat(app.awaitExit()).isEqualTo(1);
      StartFailure.assertTold(
          app, "Gangway does not start: the database " + away + " cannot be opened: ");
    }
  }

  private static AppProcess start(
      String name, Path folder, Surroundings surroundings, String... settings) {
    return PackagedApp.get()
        .start(
            "SurroundingsIT-" + name,
            folder,
            surroundings,
            Stream.concat(Stream.of(MainWays.KEY), Stream.of(settings)).toArray(String[]::new));
  }
}
