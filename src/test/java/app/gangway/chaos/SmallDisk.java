package app.gangway.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes, in memory. Only root can mount one. */
final class SmallDisk implements AutoCloseable {

  private final Path place;
  private final boolean mounted;

  private SmallDisk(Path place, boolean mounted) {
    this.place = place;
    this.mounted = mounted;
  }

  static SmallDisk at(Path place, String options) {
    return new SmallDisk(
        place, run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString())));
  }

  boolean isMounted() {
    return mounted;
  }

  /** To the last byte. */
  void fill() {
    byte[] block = new byte[4096];
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      // That was the purpose.
    }
  }

  void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return place.resolve("filler");
  }

  @Override
  public void close() {
    if (mounted) {
      run(List.of("umount", "--lazy", place.toString()));
    }
  }

  private static boolean run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
