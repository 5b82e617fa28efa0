package app.gangway.common.concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what many threads hand in and passes it on in groups, on a thread of its own. Nobody
 * waits for the outcome; so it is for what may get lost with the process.
 *
 * @param <T> what is collected
 */
public final class BatchBuffer<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BatchBuffer.class);

  /** Who hands in more than can be passed on waits: bounds memory. */
  private static final int CAPACITY = 10_000;

  /** Bounds the work of one transaction. */
  private static final int MOST = 500;

  /** How long it takes to notice that it is being closed. */
  private static final long LOOK_MILLIS = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>(CAPACITY);
  private final Duration pause;
  private final Duration patience;
  private final Consumer<List<T>> next;
  private final Thread thread;
  private final Object passing = new Object();
  private long unpassed;
  private volatile boolean closing;

  /**
   * @param pause after each group, so that the next becomes a larger one; zero for none
   * @param next what is done with a group; one that fails is logged and lost
   */
  public BatchBuffer(String name, Duration pause, Consumer<List<T>> next) {
    this(name, pause, PATIENCE, next);
  }

  /**
   * @param patience how long {@link #flush} and {@link #close} wait at the most
   */
  BatchBuffer(String name, Duration pause, Duration patience, Consumer<List<T>> next) {
    this.pause = pause;
    this.patience = patience;
    this.next = next;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns at once, unless thousands are waiting; ignored after {@link #close}. */
  public void add(T item) {
    count(1);
    if (!enqueue(item)) {
      count(-1);
    }
  }

  /** Also of a thread that has been interrupted, as long as it need not wait for room. */
  private boolean enqueue(T item) {
    try {
      while (!closing) {
        if (waiting.offer(item) || waiting.offer(item, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          return true;
        }
        LOG.debug("{} has more to do than it can", thread.getName());
      }
    } catch (InterruptedException stopping) {
      // The item goes the way of all that is lost with the process; the thread shall stop.
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void count(int items) {
    synchronized (passing) {
      unpassed += items;
      passing.notifyAll();
    }
  }

  private void run() {
    while (!closing || !waiting.isEmpty()) {
      try {
        passSome();
      } catch (InterruptedException meantForSomethingElse) {
        // Nobody stops this thread so. Whatever it was, it was left over from what was passed on;
        // without this thread, whoever hands in would wait for ever once it is full.
        LOG.debug("{} was interrupted and goes on", thread.getName());
      }
    }
  }

  private void passSome() throws InterruptedException {
    T first = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (first != null) {
      List<T> group = new ArrayList<>();
      group.add(first);
      waiting.drainTo(group, MOST - 1);
      pass(List.copyOf(group));
      Thread.sleep(pause.toMillis());
    }
  }

  private void pass(List<T> group) {
    try {
      next.accept(group);
    } catch (RuntimeException | Error broken) {
      // An error too: without this thread, whoever hands in would wait for ever once it is full.
      LOG.error("{} could not be passed on by {}", group.size(), thread.getName(), broken);
    } finally {
      count(-group.size());
    }
  }

  /**
   * Returns when all that was added before has been passed on, or after ten seconds; at once when
   * this has been closed, and nothing is passed on any more.
   */
  public void flush() {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (passing) {
      try {
        while (unpassed > 0 && thread.isAlive() && System.nanoTime() - deadline < 0) {
          passing.wait(LOOK_MILLIS);
        }
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Passes on what is left, and then returns. Interrupts nothing: H2 closes at an interruption. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
