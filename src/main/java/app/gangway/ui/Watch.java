package app.gangway.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One component that wants to hear of changes, with the brake that keeps pushes few. */
final class Watch {

  /** Three pushes a second are live to the eye and leave the processor to the work. */
  private static final long PAUSE_MILLIS = 330;

  private final UI page;
  private final Predicate<Object> matters;
  private final Runnable refresh;
  private final ScheduledExecutorService threads;
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile long lastNanos = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

  Watch(UI page, Predicate<Object> matters, Runnable refresh, ScheduledExecutorService threads) {
    this.page = page;
    this.matters = matters;
    this.refresh = refresh;
    this.threads = threads;
  }

  void consider(Object event) {
    if (!due.get() && matters.test(event) && due.compareAndSet(false, true)) {
      long sinceLast = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos);
      threads.schedule(this::push, Math.max(0, PAUSE_MILLIS - sinceLast), TimeUnit.MILLISECONDS);
    }
  }

  private void push() {
    lastNanos = System.nanoTime();
    due.set(false);
    // A page that has been left meanwhile has no session to push to; access() then runs nothing.
    page.accessLater(refresh::run, () -> {}).run();
  }
}
