package app.gangway.ui.push;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A page with what is watching on it: all of it that a change concerns goes out by one push. */
final class WatchingPage {

  /** Three pushes a second are live to the eye and leave the processor to the work. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(330);

  private final UI page;
  private final ScheduledExecutorService threads;
  private final Set<Watch> due = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile long notBefore = System.nanoTime();

  private WatchingPage(UI page, ScheduledExecutorService threads) {
    this.page = page;
    this.threads = threads;
  }

  /** To be asked with the page's lock held. */
  static WatchingPage of(UI page, ScheduledExecutorService threads) {
    WatchingPage known = ComponentUtil.getData(page, WatchingPage.class);
    if (known == null) {
      known = new WatchingPage(page, threads);
      ComponentUtil.setData(page, WatchingPage.class, known);
    }
    return known;
  }

  boolean isDue(Watch watch) {
    return due.contains(watch);
  }

  void soon(Watch watch) {
    if (due.add(watch)) {
      schedule();
    }
  }

  void forget(Watch watch) {
    due.remove(watch);
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      scheduleAt(notBefore);
    }
  }

  private void scheduleAt(long nanos) {
    threads.schedule(this::push, Math.max(0, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private void push() {
    if (due.isEmpty() || due.stream().anyMatch(Watch::isRested)) {
      // A page that has been left meanwhile has nothing to refresh.
      page.accessLater(this::refresh, () -> {}).run();
    } else {
      scheduleAt(System.nanoTime() + PAUSE_NANOS);
    }
  }

  private void refresh() {
    scheduled.set(false);
    RuntimeException failed = null;
    for (Watch watch : due) {
      // From here on a change is news again: it may come too late for what is read now.
      if (watch.isRested() && due.remove(watch)) {
        failed = refresh(watch, failed);
      }
    }
    notBefore = System.nanoTime() + PAUSE_NANOS;
    if (!due.isEmpty()) {
      schedule();
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** What one component stumbles over does not keep the others back. */
  private static @Nullable RuntimeException refresh(
      Watch watch, @Nullable RuntimeException failed) {
    try {
      watch.refresh();
      return failed;
    } catch (RuntimeException broken) {
      if (failed == null) {
        return broken;
      }
      failed.addSuppressed(broken);
      return failed;
    }
  }
}
