package app.gangway.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One life of the application, as a process of its own that can be killed. */
final class AppProcess implements AutoCloseable {

  static final String TELLING_OF_JOBS =
      "--logging.level.org.jobrunr.server.BackgroundJobPerformer=debug";

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern REPAIRED = Pattern.compile("(\\d+) jobs were missing");
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Process process;
  private final Path log;
  private final Thread reader;
  private final Thread hook = new Thread(this::destroy);
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch batchEnded = new CountDownLatch(1);
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AtomicInteger port = new AtomicInteger();
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong repaired = new AtomicLong();

  private AppProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    // A test run that is stopped must not leave an application behind.
    Runtime.getRuntime().addShutdownHook(hook);
    reader = new Thread(this::read, "reader-of-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  static AppProcess start(
      Path folder, Path log, List<String> command, Map<String, String> variables) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(variables);
      return new AppProcess(builder.start(), log);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(UTF_8);
        var copy =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      String line;
      while ((line = lines.readLine()) != null) {
        copy.write(line);
        copy.newLine();
        hear(line);
      }
    } catch (IOException killed) {
      // What was not read yet went with the process.
    }
  }

  private void hear(String line) {
    lines.add(line);
    if (line.contains("Started GangwayApplication")) {
      started.countDown();
    }
    if (line.contains("Complete batch") && line.contains("processing succeeded")) {
      batchEnded.countDown();
    }
    if (line.contains("onboarding.timeline.Timeline")) {
      steps.incrementAndGet();
    }
    Matcher opened = PORT.matcher(line);
    if (opened.find()) {
      port.set(Integer.parseInt(opened.group(1)));
    }
    Matcher found = REPAIRED.matcher(line);
    if (found.find()) {
      repaired.addAndGet(Long.parseLong(found.group(1)));
    }
  }

  /** Returns when it says that it has started, web server and all. */
  AppProcess awaitStarted() {
    assertThat(said(started, LONGEST_START)).as("it started; see %s", log).isTrue();
    return this;
  }

  /** Returns when it has made so many steps. */
  AppProcess awaitSteps(long count) {
    await().atMost(LONGEST_START).until(() -> steps.get() >= count || !process.isAlive());
    assertThat(steps.get()).as("steps it made; see %s", log).isGreaterThanOrEqualTo(count);
    return this;
  }

  /** Returns when the job that completes a batch has run; needs {@link #TELLING_OF_JOBS}. */
  void awaitBatchEnded(Duration atMost) {
    assertThat(said(batchEnded, atMost)).as("it ended a batch; see %s", log).isTrue();
  }

  private boolean said(CountDownLatch word, Duration atMost) {
    try {
      return word.await(atMost.toMillis(), TimeUnit.MILLISECONDS) && process.isAlive();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Where its web server listens, once it has started. */
  int port() {
    return port.get();
  }

  /** Steps that it has told of. */
  long steps() {
    return steps.get();
  }

  /** Jobs that it found missing and sent again. */
  long repaired() {
    return repaired.get();
  }

  /** Lets it live for so long. */
  AppProcess live(Duration life) {
    try {
      boolean died = process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(died).as("it died before it was killed; see %s", log).isFalse();
      return this;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What it has said so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Returns when it has ended by itself.
   *
   * @return its exit status
   */
  int awaitExit() {
    try {
      boolean ended = process.waitFor(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(ended).as("it ended by itself; see %s", log).isTrue();
      awaitEnd();
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** SIGKILL: nothing in the process gets to say a last word. */
  AppProcess kill() {
    process.destroyForcibly();
    awaitEnd();
    return this;
  }

  private void destroy() {
    process.destroyForcibly();
  }

  private void awaitEnd() {
    try {
      process.waitFor();
      reader.join();
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it as an operator would; kills it if it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    awaitEnd();
  }
}
