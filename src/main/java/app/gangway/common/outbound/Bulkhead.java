package app.gangway.common.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Lets few calls out at a time, fewer still to one receiver, so that a slow one holds up neither
 * the other jobs nor, alone, the other receivers. Who finds no place is told when to come again:
 * one after the other, so that a long queue costs little.
 */
public final class Bulkhead {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SHORTEST_GAP = Duration.ofMillis(2);
  private static final Duration LONGEST_GAP = Duration.ofMillis(50);

  private static final class Queue {
    private int inside;
    private Instant next = Instant.EPOCH;
    private Duration gap = SHORTEST_GAP;
  }

  private final int places;
  private final int placesEach;
  private final Map<String, Queue> queues = new HashMap<>();
  private int inside;

  /**
   * @param places in all
   * @param placesEach for one receiver
   */
  public Bulkhead(int places, int placesEach) {
    this.places = places;
    this.placesEach = placesEach;
  }

  /** Whether there is a place; it is taken then, until {@link #leave}. */
  public boolean enter(String receiver) {
    return tryToEnter(receiver);
  }

  /**
   * The same, and waits a moment for one.
   *
   * @throws InterruptedException when the node stops
   */
  public synchronized boolean enter(String receiver, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!tryToEnter(receiver)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  private synchronized boolean tryToEnter(String receiver) {
    Queue queue = queue(receiver);
    if (inside == places || queue.inside == placesEach) {
      return false;
    }
    inside++;
    queue.inside++;
    return true;
  }

  /**
   * @param took how long the place was needed; the next ones will come at that pace
   */
  public synchronized void leave(String receiver, Duration took) {
    Queue queue = queue(receiver);
    inside--;
    queue.inside--;
    notifyAll();
    Duration pace = took.dividedBy(placesEach);
    queue.gap =
        pace.compareTo(SHORTEST_GAP) < 0
            ? SHORTEST_GAP
            : pace.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : pace;
  }

  /** When somebody who found no place now is to come again. */
  public synchronized Instant turnAway(String receiver, Instant now) {
    Queue queue = queue(receiver);
    Instant soon = now.plus(PAUSE);
    queue.next = (queue.next.isBefore(soon) ? soon : queue.next).plus(queue.gap);
    return queue.next;
  }

  private Queue queue(String receiver) {
    return queues.computeIfAbsent(receiver, unseen -> new Queue());
  }
}
