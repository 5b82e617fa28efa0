package app.gangway.ui.push;

import java.util.function.Predicate;

/** One component that wants to hear of changes, with its part of the brake. */
final class Watch {

  /** However slow a refresh is, no more than a tenth of the time is spent on it. */
  private static final int PAUSE_PER_WORK = 9;

  private final WatchingPage page;
  private final Predicate<Object> matters;
  private final Runnable refresh;
  private volatile long notBefore = System.nanoTime();

  Watch(WatchingPage page, Predicate<Object> matters, Runnable refresh) {
    this.page = page;
    this.matters = matters;
    this.refresh = refresh;
  }

  /** Called on the thread of whoever changed something; returns at once. */
  void consider(Object event) {
    if (!page.isDue(this) && matters.test(event)) {
      soon();
    }
  }

  /** Refreshes as soon as the brake allows; once, however often it is asked until then. */
  void soon() {
    page.soon(this);
  }

  void stop() {
    page.forget(this);
  }

  boolean isRested() {
    return notBefore - System.nanoTime() <= 0;
  }

  void refresh() {
    long start = System.nanoTime();
    try {
      refresh.run();
    } finally {
      long end = System.nanoTime();
      notBefore = end + PAUSE_PER_WORK * (end - start);
    }
  }
}
