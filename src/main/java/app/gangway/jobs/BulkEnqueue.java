package app.gangway.jobs;

import app.gangway.jobs.engine.WakeUp;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Whether the jobs of a large batch are being sent by this node at this moment, which takes
 * seconds. Meanwhile they are not missing, only not there yet; and the workers leave the machine to
 * the sender, since whoever waits for a batch waits for its last job to be written.
 */
@Component
public class BulkEnqueue {

  private final AtomicInteger underWay = new AtomicInteger();
  private final WakeUp wakeUp;

  BulkEnqueue(WakeUp wakeUp) {
    this.wakeUp = wakeUp;
  }

  void during(Runnable sending) {
    underWay.incrementAndGet();
    try {
      sending.run();
    } finally {
      underWay.decrementAndGet();
      wakeUp.fetchSoon();
    }
  }

  public boolean isUnderWay() {
    return underWay.get() > 0;
  }
}
