package app.gangway.ui.push;

import app.gangway.common.change.ChangeEvent;
import app.gangway.common.change.ProgressEvent;
import app.gangway.common.change.RemoteChange;
import com.vaadin.flow.component.Component;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps open pages up to date: tells a page that something it shows has been committed, at once,
 * but no more than a few times a second however much happens, and however much of it watches.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(2, new CustomizableThreadFactory("live-"));

  /**
   * Calls {@code refresh} after events that matter, holding the page's lock, for as long as the
   * component is on a page.
   *
   * @param matters is asked on the thread of whoever changed something; must be quick
   */
  public void watch(Component component, Predicate<Object> matters, Runnable refresh) {
    component.addAttachListener(
        attach -> {
          Watch watch = new Watch(WatchingPage.of(attach.getUI(), threads), matters, refresh);
          watches.add(watch);
          // Something may have happened since the page was read and before it was watched.
          watch.soon();
          component.addDetachListener(
              detach -> {
                watches.remove(watch);
                watch.stop();
                detach.unregisterListener();
              });
        });
  }

  /** How many components are watching; for tests that look for leaks. */
  int watching() {
    return watches.size();
  }

  @TransactionalEventListener
  void on(ChangeEvent committed) {
    tell(committed);
  }

  @EventListener
  void on(ProgressEvent advanced) {
    tell(advanced);
  }

  @EventListener
  void on(RemoteChange elsewhere) {
    if (elsewhere.isEverything()) {
      watches.forEach(Watch::soon);
    } else {
      elsewhere.event().ifPresent(this::tell);
    }
  }

  private void tell(Object event) {
    watches.forEach(watch -> watch.consider(event));
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
