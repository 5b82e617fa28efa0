package app.gangway.storage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps out of the log, while a database cannot work, what everybody else has to say about it:
 * thousands of stack traces a minute, where one sentence at the beginning and one at the end tell
 * it all.
 */
final class MutedLog extends TurboFilter {

  /** What was under way when it came back still fails. */
  private static final Duration LINGER = Duration.ofSeconds(5);

  /** They tell of failures in words, or wrap them beyond recognition. */
  private static final List<String> TELL_TALES =
      List.of("org.hibernate.engine.jdbc", "com.zaxxer.hikari", "org.jobrunr");

  private static final MutedLog FILTER = new MutedLog();

  private static int begun;
  private static volatile long mutedUntil = System.nanoTime();
  private static volatile boolean muted;

  private MutedLog() {}

  static synchronized void begin() {
    ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
    if (loggers instanceof LoggerContext context
        && !context.getTurboFilterList().contains(FILTER)) {
      context.addTurboFilter(FILTER);
    }
    begun++;
    muted = true;
  }

  static synchronized void endSoon() {
    begun--;
    muted = begun > 0;
    mutedUntil = System.nanoTime() + LINGER.toNanos();
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable failure) {
    if (!level.isGreaterOrEqual(Level.WARN) || !(muted || System.nanoTime() - mutedUntil < 0)) {
      return FilterReply.NEUTRAL;
    }
    return DatabaseFailures.isOutage(failure)
            || DatabaseFailures.isOutage(last(parameters))
            || (muted && TELL_TALES.stream().anyMatch(logger.getName()::startsWith))
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static @Nullable Throwable last(Object @Nullable [] parameters) {
    return parameters != null
            && parameters.length > 0
            && parameters[parameters.length - 1] instanceof Throwable failure
        ? failure
        : null;
  }
}
