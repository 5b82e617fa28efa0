package app.gangway.chaos;

import app.gangway.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application. It is unpacked by its own tool, and its classes are archived once: so
 * it starts in a third of the time, and dozens of lives fit into minutes.
 */
final class PackagedApp {

  private static final Path HOME = Path.of("target", "chaos").toAbsolutePath();

  /** Short lives: what takes long to warm up does not pay. Pages are served as in production. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xms512m",
          "-Xmx512m",
          "-Xmn300m",
          "-Dvaadin.productionMode=true",
          "-Dspring.main.banner-mode=off");

  private static final String ANY_PORT = "--server.port=0";

  private static final List<String> ACCOUNT =
      List.of(
          "--gangway.accounts[0].name=" + People.ADMIN.name(),
          "--gangway.accounts[0].password-hash=" + People.PASSWORD_HASH,
          "--gangway.accounts[0].roles=ADMIN");

  private final Path jar;
  private final Path archive;

  private PackagedApp(Path jar, Path archive) {
    this.jar = jar;
    this.archive = archive;
  }

  private static final class Prepared {
    static final PackagedApp APP = prepare();
  }

  static PackagedApp get() {
    return Prepared.APP;
  }

  /**
   * Starts it in a folder of its own.
   *
   * @param name of its log, which is kept beside the other results of the build
   */
  AppProcess start(String name, Path folder, String... settings) {
    return start(name, folder, Surroundings.usual(), settings);
  }

  AppProcess start(String name, Path folder, Surroundings surroundings, String... settings) {
    return start(name, folder, surroundings, ACCOUNT, settings);
  }

  /** The same as a demo, which brings its own accounts. */
  AppProcess startDemo(String name, Path folder, String... settings) {
    return start(
        name, folder, Surroundings.usual(), List.of("--spring.profiles.active=demo"), settings);
  }

  private AppProcess start(
      String name,
      Path folder,
      Surroundings surroundings,
      List<String> people,
      String... settings) {
    List<String> command = new ArrayList<>(surroundings.before());
    command.addAll(java());
    command.add("-XX:SharedArchiveFile=" + archive);
    // A killed process leaves its temporary files behind; here they go with the test's folder.
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(FLAGS);
    command.addAll(surroundings.options());
    command.addAll(List.of("-jar", jar.toString()));
    if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--server.port="))) {
      command.add(ANY_PORT);
    }
    command.addAll(people);
    command.addAll(Arrays.asList(settings));
    return AppProcess.start(folder, HOME.resolve(name + ".log"), command, surroundings.variables());
  }

  private static PackagedApp prepare() {
    try {
      Path packaged = packaged();
      Path unpacked = HOME.resolve("app");
      Path jar = unpacked.resolve(packaged.getFileName());
      Path archive = HOME.resolve("app.jsa");
      if (!Files.exists(archive) || isOlder(archive, packaged)) {
        Files.createDirectories(HOME);
        run(
            "-Djarmode=tools",
            "-jar",
            packaged.toString(),
            "extract",
            "--force",
            "--destination",
            unpacked.toString());
        Files.deleteIfExists(archive);
        List<String> training = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive));
        training.addAll(FLAGS);
        training.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", jar.toString()));
        training.add(ANY_PORT);
        training.addAll(ACCOUNT);
        training.addAll(
            List.of(
                "--spring.datasource.url=jdbc:h2:mem:rows",
                "--gangway.jobs.database.url=jdbc:h2:mem:jobs"));
        run(training.toArray(String[]::new));
      }
      return new PackagedApp(jar, archive);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether somebody who is not its builder could read it. */
  boolean isReadableBy(List<String> somebody) {
    List<String> command = new ArrayList<>(somebody);
    command.addAll(List.of("test", "-r", jar.toString()));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static Path packaged() throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(Path.of("target"), "gangway-*.jar")) {
      for (Path jar : found) {
        return jar.toAbsolutePath();
      }
    }
    throw new IllegalStateException(
        "There is no target/gangway-*.jar; run the package phase first");
  }

  private static boolean isOlder(Path archive, Path jar) throws IOException {
    return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
  }

  private static void run(String... arguments) throws IOException {
    List<String> command = java();
    command.addAll(Arrays.asList(arguments));
    Path log = HOME.resolve("preparing.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("The application could not be prepared: " + log);
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static List<String> java() {
    return new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
  }
}
