package app.gangway.jobs;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Whether the jobs of a large batch are being sent by this node at this moment, which takes
 * seconds. Meanwhile they are not missing, only not there yet; and the workers leave the machine to
 * the sender, since whoever waits for a batch waits for its last job to be written.
 */
@Component
class LargeSending {

  private final AtomicInteger underWay = new AtomicInteger();
  private final WakeUp wakeUp;

  LargeSending(WakeUp wakeUp) {
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

  boolean isUnderWay() {
    return underWay.get() > 0;
  }
}
