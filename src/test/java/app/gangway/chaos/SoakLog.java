package app.gangway.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients of a soak were told, counted; safe for all of them at once. */
final class SoakLog {

  private final Map<String, AtomicLong> told = new ConcurrentSkipListMap<>();
  private final Queue<Long> starts = new ConcurrentLinkedQueue<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Queue<String> serverErrors = new ConcurrentLinkedQueue<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

  /**
   * @param call such as {@code start}
   * @param body kept where the application says that it is broken
   */
  void told(String call, int status, String body) {
    told.computeIfAbsent(call + " " + status, none -> new AtomicLong()).incrementAndGet();
    if (status >= 500) {
      serverErrors.add(call + " " + status + ": " + body);
    }
  }

  void started(String id, long nanos) {
    ids.add(id);
    starts.add(nanos);
  }

  void broke(String call, Exception how) {
    broken.add(call + ": " + how);
  }

  void unexpected(String call, int status, String body) {
    unexpected.add(call + " " + status + ": " + body);
  }

  Collection<String> broken() {
    return List.copyOf(broken);
  }

  Collection<String> serverErrors() {
    return List.copyOf(serverErrors);
  }

  Collection<String> unexpected() {
    return List.copyOf(unexpected);
  }

  int starts() {
    return starts.size();
  }

  Set<String> ids() {
    return Set.copyOf(ids);
  }

  void print(Duration length, int waiting) {
    List<Long> sorted = new ArrayList<>(starts);
    sorted.sort(null);
    System.out.printf(
        "SoakIT: %d starts in %d s, p50 %d ms, p95 %d ms, p99 %d ms; %d left waiting; %s%n",
        sorted.size(),
        length.toSeconds(),
        millis(sorted, 0.50),
        millis(sorted, 0.95),
        millis(sorted, 0.99),
        waiting,
        told);
  }

  private static long millis(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : Duration.ofNanos(sorted.get((int) (share * (sorted.size() - 1)))).toMillis();
  }
}
