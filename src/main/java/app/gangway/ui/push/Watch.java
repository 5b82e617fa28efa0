package app.gangway.ui.push;

import com.vaadin.flow.component.UI;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One component that wants to hear of changes, with the brake that keeps pushes few. */
final class Watch {

  /** Three pushes a second are live to the eye and leave the processor to the work. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(330);

  /** However slow a refresh is, a page spends no more than a tenth of the time on it. */
  private static final int PAUSE_PER_WORK = 9;

  private final UI page;
  private final Predicate<Object> matters;
  private final Runnable refresh;
  private final ScheduledExecutorService threads;
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile long notBefore = System.nanoTime();

  Watch(UI page, Predicate<Object> matters, Runnable refresh, ScheduledExecutorService threads) {
    this.page = page;
    this.matters = matters;
    this.refresh = refresh;
    this.threads = threads;
  }

  /** Called on the thread of whoever changed something; returns at once. */
  void consider(Object event) {
    if (!due.get() && matters.test(event)) {
      soon();
    }
  }

  /** Refreshes as soon as the brake allows; once, however often it is asked until then. */
  void soon() {
    if (due.compareAndSet(false, true)) {
      threads.schedule(
          this::push, Math.max(0, notBefore - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  private void push() {
    // A page that has been left meanwhile has nothing to refresh.
    page.accessLater(this::refresh, () -> {}).run();
  }

  private void refresh() {
    // From here on a change is news again: it may come too late for what is read now.
    due.set(false);
    long start = System.nanoTime();
    refresh.run();
    long end = System.nanoTime();
    notBefore = end + Math.max(PAUSE_NANOS, PAUSE_PER_WORK * (end - start));
  }
}
