package app.gangway.security.body;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends what a thread waits for on a line. Tomcat's own timeouts are for one read each, of which a
 * sender who is slow on purpose makes as many as there are bytes, within the marks between chunks
 * too.
 */
final class LineTimer {

  private final ScheduledExecutorService clock;

  /** Lets a waiting reader go on, as if the sender had ended. */
  private final Runnable shut;

  private @Nullable Future<?> running;
  private int round;
  private boolean ranOut;

  LineTimer(ScheduledExecutorService clock, Runnable shut) {
    this.clock = clock;
    this.shut = shut;
  }

  synchronized void start(Duration time) {
    stop();
    ranOut = false;
    int mine = ++round;
    running = clock.schedule(() -> runOut(mine), time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private synchronized void runOut(int mine) {
    if (running != null && mine == round) {
      ranOut = true;
      shut.run();
    }
  }

  /**
   * @return whether it has run out since it was started
   */
  synchronized boolean stop() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
    return ranOut;
  }
}
