package app.gangway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A package of npm, as its makers released it, for a test that runs it with Node. Where there is no
 * Node 18 or newer, or the package cannot be had, the test is skipped and says so; on CI it fails.
 */
public record NodePackage(Path folder) {

  private static final int OLDEST_NODE = 18;
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  /** What a process wrote, both ways, and how it ended. */
  public record Run(int exit, String output) {}

  /**
   * Kept below {@code target}, so that only the first run asks the registry.
   *
   * @param version exactly
   */
  public static NodePackage installed(String name, String version) {
    Path folder = Path.of("target", "node", name + "-" + version).toAbsolutePath();
    needed(
        node().exit() == 0,
        "There is no Node %d or newer here: install nodejs and npm.".formatted(OLDEST_NODE));
    if (!Files.exists(folder.resolve("complete"))) {
      Run npm =
          run(
              WINDOWS ? "npm.cmd" : "npm",
              "install",
              "--prefix=" + folder,
              "--no-save",
              "--no-package-lock",
              "--ignore-scripts",
              "--no-audit",
              "--no-fund",
              name + "@" + version);
      needed(npm.exit() == 0, "npm could not get %s %s: ".formatted(name, version) + npm.output());
      write(folder.resolve("complete"));
    }
    return new NodePackage(folder);
  }

  /** Runs a script with Node. */
  public Run run(Path script, String... arguments) {
    return run(
        Stream.concat(
                Stream.of("node", script.toAbsolutePath().toString(), folder.toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static Run node() {
    return run(
        "node",
        "-e",
        "process.exit(parseInt(process.versions.node) < %d ? 1 : 0)".formatted(OLDEST_NODE));
  }

  private static void needed(boolean there, String otherwise) {
    if (there) {
      return;
    }
    if (System.getenv("CI") != null) {
      throw new AssertionError(otherwise);
    }
    Assumptions.abort("This test is skipped. " + otherwise);
  }

  private static Run run(String... command) {
    try {
      Path output = Files.createTempFile("node", ".txt");
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return new Run(ended ? process.exitValue() : -1, text);
    } catch (IOException none) {
      return new Run(-1, none.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void write(Path mark) {
    try {
      Files.createDirectories(mark.getParent());
      Files.writeString(mark, "");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
